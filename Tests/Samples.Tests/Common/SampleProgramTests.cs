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

    private static (int, string) Run(Func<int> body)
    {
        var error = new StringWriter { NewLine = "\n" };
        return (SampleProgram.Run(error, body), error.ToString());
    }
}
