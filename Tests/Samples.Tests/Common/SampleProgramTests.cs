namespace Samples.Tests.Common;

public sealed class SampleProgramTests
{
    [Fact]
    public void What_the_body_returns_is_the_exit_code() => Assert.Equal((130, ""), Run(() => ExitCodes.Interrupted));

    [Fact]
    public void Wrong_usage_is_one_line_and_2() =>
        Assert.Equal((2, "error: --x: no.\n"), Run(() => throw new UsageException("--x: no.")));

    [Fact]
    public void A_file_that_fails_is_one_line_and_1()
    {
        Assert.Equal((1, "error: disk full\n"), Run(() => throw new IOException("disk full")));
        Assert.Equal((1, "error: not yours\n"), Run(() => throw new UnauthorizedAccessException("not yours")));
    }

    [Fact]
    public void A_fault_of_the_program_passes() =>
        Assert.Throws<InvalidOperationException>(() => Run(() => throw new InvalidOperationException("bug")));

    [Fact]
    public void An_engine_that_does_not_load_is_one_line_and_1() =>
        Assert.Equal(
            (
                1,
                "error: TorchSharp's native library does not load: the disk is gone. docs/troubleshooting.md lists the causes.\n"
            ),
            Run(() => throw new EngineLoadException("the disk is gone."))
        );

    [Fact]
    public void After_help_the_body_does_not_run()
    {
        var error = new StringWriter();
        Assert.Equal(0, SampleProgram.Run<string>(error, () => null, _ => throw new InvalidOperationException("ran")));
        Assert.Equal("", error.ToString());
    }

    [Fact]
    public void Wrong_usage_is_found_while_the_command_line_is_read()
    {
        var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(2, SampleProgram.Run<string>(error, () => throw new UsageException("--x: no."), _ => 0));
        Assert.Equal("error: --x: no.\n", error.ToString());
    }

    private static (int, string) Run(Func<int> body)
    {
        var error = new StringWriter { NewLine = "\n" };
        return (SampleProgram.Run(error, () => "options", _ => body()), error.ToString());
    }
}
