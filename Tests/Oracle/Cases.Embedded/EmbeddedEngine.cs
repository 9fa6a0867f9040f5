namespace NetDsl.Oracle.Cases;

/// <summary>The embedded engine.</summary>
public static class EmbeddedEngine
{
    public static IEngine Create() => new Runner("embedded");
}
