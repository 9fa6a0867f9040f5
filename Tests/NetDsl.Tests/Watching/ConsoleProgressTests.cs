using System.Text;

namespace NetDsl.Tests.Watching;

public sealed class ConsoleProgressTests
{
    private readonly ManualTime time = new();
    private readonly Output output = new();

    [Fact]
    public void Without_a_terminal_there_is_a_line_for_each_evaluation()
    {
        FakeRun.Through(new ConsoleProgress(new Terminal(output, false, false, () => 80), null, time), time);
        Assert.Equal(
            "Fake<1>  3/6  loss 0.6667  test loss 0.5000  accuracy 60 %  rate 0.025  167 samples/s\n"
                + "Fake<1>  6/6  loss 0.3333  test loss 0.2500  accuracy 80 %  rate 0.003125  167 samples/s\n",
            output.ToString()
        );
    }

    [Fact]
    public void Early_stopping_is_said_with_the_weights_that_the_network_has()
    {
        var observer = new ConsoleProgress(new Terminal(output, false, false, () => 80), null, time);
        observer.OnStart(FakeRun.Start);
        observer.OnEnd(FakeRun.StoppedEarly);
        Assert.Equal(
            "Fake<1> stopped early after 6 steps, with the weights of step 3: test loss 0.5000, accuracy 60 %\n",
            output.ToString()
        );
    }

    [Fact]
    public void On_a_terminal_a_live_line_is_below_the_evaluations_and_gone_at_the_end()
    {
        FakeRun.Through(new ConsoleProgress(new Terminal(output, true, false, () => 110), null, time), time);
        string[] live =
        [
            "Fake<1>   33 %  ━━━━━━━━━━────────────────────  2/6  loss 1.0000  rate 0.05  200 samples/s",
            "Fake<1>   50 %  ━━━━━━━━━━━━━━━───────────────  3/6  loss 0.6667  rate 0.025  167 samples/s",
            "Fake<1>   83 %  ━━━━━━━━━━━━━━━━━━━━━━━━━─────  5/6  loss 0.4000  rate 0.00625  180 samples/s",
            "Fake<1>  100 %  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━  6/6  loss 0.3333  rate 0.003125  167 samples/s  0:00 left",
        ];
        string[] lines =
        [
            "Fake<1>  3/6  loss 0.6667  test loss 0.5000  accuracy 60 %  rate 0.025  167 samples/s\n",
            "Fake<1>  6/6  loss 0.3333  test loss 0.2500  accuracy 80 %  rate 0.003125  167 samples/s\n",
        ];
        Assert.Equal(
            $"\r{live[0]}{Erased(live[0])}{lines[0]}\r{live[1]}\r{live[2]}{Erased(live[2])}{lines[1]}\r{live[3]}"
                + Erased(live[3]),
            output.ToString()
        );
    }

    [Theory]
    [InlineData(70, "Fake<1>   33 %  ━━━──────  2/6  loss 1.0000  rate 0.05  200 samples/s")]
    [InlineData(50, "  33 %  ━━━──────  2/6  loss 1.0000  200 samples/s")]
    [InlineData(30, "  33 %  ━━━──────  loss 1.0000")]
    [InlineData(12, "  33 %")]
    [InlineData(3, "")]
    public void A_narrow_terminal_gets_fewer_figures_and_no_second_row(int width, string start)
    {
        FakeRun.Through(new ConsoleProgress(new Terminal(output, true, false, () => width), null, time), time);
        var drawn = output.ToString().Split('\r', '\n').Where(line => line.Contains(" % ") && !line.Contains("test")).ToArray();
        Assert.All(drawn, line => Assert.True(line.TrimEnd().Length < width, line));
        Assert.Contains(
            output.ToString().Split('\r', '\n'),
            line => line.Trim().StartsWith(start.Trim(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Only_the_bar_is_coloured_and_only_if_colours_are_wanted()
    {
        FakeRun.Through(new ConsoleProgress(new Terminal(output, true, true, () => 110), null, time), time);
        Assert.Contains("33 %  \e[32m━━━━━━━━━━\e[0m────────────────────  2/6", output.ToString());
    }

    [Fact]
    public void An_encoding_without_box_drawing_gets_a_bar_of_ASCII()
    {
        var ascii = new Output(Encoding.ASCII);
        FakeRun.Through(new ConsoleProgress(new Terminal(ascii, true, false, () => 110), null, time), time);
        Assert.Contains("33 %  ==========--------------------  2/6", ascii.ToString());
        Assert.All(ascii.ToString(), letter => Assert.InRange(letter, '\0', '\x7f'));
    }

    [Fact]
    public void It_is_drawn_at_most_ten_times_a_second()
    {
        var observer = new ConsoleProgress(new Terminal(output, true, false, () => 110), null, time);
        observer.OnStart(FakeRun.Start with { TotalIterations = 10_000 });
        for (var step = 1; step <= 10_000; step++)
        {
            time.Pass(0.0003);
            observer.OnStep(new TrainingStep(step, 1));
        }

        Assert.InRange(output.ToString().Count(letter => letter == '\r'), 25, 30);
        observer.OnFailed();
    }

    [Fact]
    public void After_an_exception_the_line_is_empty()
    {
        var observer = new ConsoleProgress(new Terminal(output, true, false, () => 110), null, time);
        observer.OnStart(FakeRun.Start);
        time.Pass(1);
        observer.OnStep(FakeRun.Step(1));
        var shown = output.ToString().Length - 1;
        observer.OnFailed();
        Assert.EndsWith($"\r{new string(' ', shown)}\r", output.ToString());
    }

    [Fact]
    public void Of_two_runs_at_once_one_is_live()
    {
        var other = new Output();
        var first = new ConsoleProgress(new Terminal(output, true, false, () => 110), null, time);
        first.OnStart(FakeRun.Start);
        FakeRun.Through(new ConsoleProgress(new Terminal(other, true, false, () => 110), null, time), time);
        first.OnFailed();
        Assert.DoesNotContain('\r', other.ToString());
        Assert.Equal(2, other.ToString().Count(letter => letter == '\n'));
    }

    [Fact]
    public void Lines_may_be_the_callers_own()
    {
        FakeRun.Through(Progress.On(output, TextbookReport.Line), time);
        Assert.Equal(
            "Iteration: 3. Loss: 0.6666666865348816. Accuracy: 60\nIteration: 6. Loss: 0.3333333432674408. Accuracy: 80\n",
            output.ToString()
        );
    }

    [Theory]
    [InlineData(true, false, "xterm", null, null)]
    [InlineData(false, false, "dumb", null, null)]
    [InlineData(false, false, null, null, null)]
    [InlineData(false, false, "xterm", "true", null)]
    [InlineData(false, true, null, "1", null)]
    public void Files_services_and_dumb_terminals_are_not_live(
        bool redirected,
        bool windows,
        string? term,
        string? ci,
        string? colour
    ) => Assert.False(Seen(redirected, windows, term, ci, colour).IsLive);

    [Theory]
    [InlineData(false, "xterm-256color", null, null, true)]
    [InlineData(false, "xterm-256color", "false", "", true)]
    [InlineData(false, "xterm-256color", null, "1", false)]
    [InlineData(true, null, null, null, false)]
    public void Terminals_are_live_and_have_colours_unless_NO_COLOR_is_set(
        bool windows,
        string? term,
        string? ci,
        string? noColour,
        bool colours
    )
    {
        var terminal = Seen(false, windows, term, ci, noColour);
        Assert.Equal((true, colours), (terminal.IsLive, terminal.HasColours));
    }

    private Terminal Seen(bool redirected, bool windows, string? term, string? ci, string? noColour) =>
        Terminal.Of(
            output,
            redirected,
            windows,
            name =>
                name switch
                {
                    "TERM" => term,
                    "CI" => ci,
                    "NO_COLOR" => noColour,
                    _ => null,
                }
        );

    private static string Erased(string line) => $"\r{new string(' ', line.Length)}\r";

    private sealed class Output(Encoding? encoding = null) : StringWriter
    {
        public override Encoding Encoding => encoding ?? Encoding.UTF8;

        public override string NewLine => "\n";
    }
}
