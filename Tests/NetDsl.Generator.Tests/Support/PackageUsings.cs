namespace NetDsl.Generator.Tests.Support;

/// <summary>The usings that the library's build file gives to projects with networks.</summary>
internal static class PackageUsings
{
    public const string Text = """
        global using NetDsl;
        global using static NetDsl.ActivationKind;
        global using static NetDsl.InitKind;
        global using static NetDsl.FanMode;
        global using static NetDsl.LossKind;
        global using static NetDsl.OptimizerKind;
        global using static NetDsl.ScheduleKind;
        global using static NetDsl.ScheduleUnit;
        global using static NetDsl.MetricKind;
        global using static NetDsl.WatchKind;
        global using static NetDsl.DeviceKind;
        global using static NetDsl.TargetRange;
        global using static NetDsl.InputRole;
        global using static NetDsl.PaddingKind;
        global using static NetDsl.PadKind;
        global using static NetDsl.Stages;
        global using static NetDsl.UpsampleKind;
        """;
}
