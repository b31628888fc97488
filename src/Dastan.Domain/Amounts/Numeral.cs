namespace Dastan.Domain.Amounts;

/// <summary>A number in digits. A point or comma before exactly three digits can be read in two ways.</summary>
/// <param name="Value">The number; of an open one, with the sign between thousands.</param>
/// <param name="Decimal">An open number with the sign before decimals; else the same as <paramref name="Value"/>.</param>
/// <param name="Sign">The point or comma of an open one; else <c>\0</c>.</param>
/// <param name="IsGrouped">Whether its thousands are parted.</param>
internal readonly record struct Numeral(decimal Value, decimal Decimal, char Sign, bool IsGrouped, bool IsGood)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    public bool IsOpen => Sign is not '\0';

    public bool IsYear => !IsGrouped && Value is >= FirstYear and <= LastYear && Value.Scale is 0;

    /// <summary>Whether it is written as no mere count of things is: with thousands or decimals.</summary>
    public bool IsPrecise => IsGrouped || IsOpen || Value.Scale > 0;

    /// <summary>How many digits of a number its writer vouches for.</summary>
    public static int SignificantDigits(decimal value)
    {
        var scale = value.Scale;
        var digits = Math.Abs(value);
        for (; scale > 0; scale--)
            digits *= 10;
        if (value.Scale is 0)
            while (digits >= 10 && digits % 10 is 0)
                digits /= 10;
        var count = 1;
        for (; digits >= 10; count++)
            digits = decimal.Truncate(digits / 10);
        return count;
    }
}
