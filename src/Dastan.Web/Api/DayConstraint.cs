namespace Dastan.Web.Api;

/// <summary>A part of an address that is written as a day: <c>2025-12-31</c>, and <c>2025-02-30</c>, which is none.</summary>
public sealed class DayConstraint : IRouteConstraint
{
    private const string Form = "0000-00-00";

    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) =>
        values[routeKey] is string { Length: 10 } day
        && day.Zip(Form).All(pair => pair.Second is '-' ? pair.First is '-' : char.IsAsciiDigit(pair.First));
}
