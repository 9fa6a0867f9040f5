namespace NetDsl.Generator.Declarations;

/// <summary>A number that is written for a property of an attribute; true is 1, false is 0.</summary>
internal sealed record Setting(string Name, double Value);

/// <summary>Numbers that are written for a property of an attribute.</summary>
internal sealed record SettingList(string Name, EquatableArray<double> Values);

/// <summary>Finding settings.</summary>
internal static class Settings
{
    /// <summary>The value that is written for a name; null when there is none.</summary>
    public static double? Find(this EquatableArray<Setting> settings, string name) =>
        settings.FirstOrDefault(setting => setting.Name == name)?.Value;
}
