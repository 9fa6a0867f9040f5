namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>Commands leave nothing running, and take nothing over from the build around them.</summary>
[Collection(PackagesCollection.Name)] // not beside others: it changes the environment of this process
public sealed class DotNetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_cancelled_command_is_ended_with_all_that_it_started()
    {
        var (wait, started, late) = (
            OperatingSystem.IsWindows() ? "ping -n 4 127.0.0.1" : "sleep 3",
            At("started.txt"),
            At("late.txt")
        );
        Write(
            $"""
            <Project>
              <Target Name="Wait">
                <WriteLinesToFile File="{started}" Lines="x" />
                <Exec Command="{wait} &amp;&amp; echo x &gt; late.txt" />
              </Target>
            </Project>
            """
        );
        using var cancellation = new CancellationTokenSource();
        var run = DotNet.Run(folder, ["msbuild", "test.proj"], At("packages"), cancellationToken: cancellation.Token);
        while (!File.Exists(started) && !run.IsCompleted)
        {
            await Task.Delay(50);
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        await Task.Delay(TimeSpan.FromSeconds(4));
        Assert.False(File.Exists(late));
    }

    [Fact]
    public async Task Variables_of_this_process_are_no_properties_of_theirs()
    {
        string[] names = ["Torch", "Configuration", "NetDslUsings", "MSBuildSDKsPath"];
        var shown = string.Concat(names.Select(name => $"[$({name})]"));
        Write($"""<Project><Target Name="Show"><Message Importance="high" Text="{shown}" /></Target></Project>""");
        var before = names.Select(Environment.GetEnvironmentVariable).ToArray();
        try
        {
            foreach (var name in names)
            {
                Environment.SetEnvironmentVariable(name, "Nonsense");
            }

            var run = (await DotNet.Run(folder, ["msbuild", "test.proj", "-noLogo"], At("packages"))).MustSucceed();
            Assert.Contains("[][][][", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("Nonsense", run.Output, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var (name, value) in names.Zip(before))
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    private string At(string file) => Path.Combine(folder, file);

    private void Write(string project) => File.WriteAllText(At("test.proj"), project);
}
