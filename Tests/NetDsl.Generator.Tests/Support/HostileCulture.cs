using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// All tests run under a culture whose numbers look unlike C#'s: decimal comma, dots between thousands, U+2212 for minus.
/// </summary>
internal static class HostileCulture
{
    [ModuleInitializer]
    public static void Use()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = culture;
    }
}
