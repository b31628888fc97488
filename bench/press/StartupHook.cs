using System.Globalization;
using System.Runtime.InteropServices;

/// <summary>
/// Runs in the program that is measured, before it does (DOTNET_STARTUP_HOOKS): on SIGUSR1 it writes how much was allocated so far. The
/// runtime asks for this name, without a namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>Names the file to write into.</summary>
    public const string Variable = "BENCH_ALLOCATED";

    private const int Usr1 = 10;
    private static PosixSignalRegistration? ear;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } file)
            return;

        ear = PosixSignalRegistration.Create(
            (PosixSignal)Usr1,
            signal =>
            {
                signal.Cancel = true;
                var told = GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture);
                File.WriteAllText($"{file}.new", told);
                File.Move($"{file}.new", file, overwrite: true);
            }
        );
    }
}
