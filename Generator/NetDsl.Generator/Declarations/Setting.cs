namespace NetDsl.Generator.Declarations;

/// <summary>The written value of an attribute's property; true is 1, false is 0.</summary>
internal sealed record Setting(string Name, double Value);

/// <summary>The written numbers of an attribute's property.</summary>
internal sealed record SettingList(string Name, EquatableArray<double> Values);

/// <summary>Finding settings.</summary>
internal static class Settings
{
    /// <summary>The written value of a name; null if there is none.</summary>
    public static double? Find(this EquatableArray<Setting> settings, string name) =>
        settings.FirstOrDefault(setting => setting.Name == name)?.Value;
}
