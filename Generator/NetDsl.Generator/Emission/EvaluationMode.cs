namespace NetDsl.Generator.Emission;

/// <summary>A block that runs in evaluation mode and without gradients, and leaves the mode as it was.</summary>
internal sealed class EvaluationMode : IDisposable
{
    private readonly SourceWriter writer;
    private readonly IDisposable block;

    private EvaluationMode(SourceWriter writer)
    {
        this.writer = writer;
        writer.Line("var wasTraining = training;");
        writer.Line("eval();");
        block = writer.Block("try");
        writer.Line("using var noGradients = " + Names.Torch + ".no_grad();");
    }

    public static IDisposable Block(SourceWriter writer) => new EvaluationMode(writer);

    public void Dispose()
    {
        block.Dispose();
        using (writer.Block("finally"))
        {
            writer.Line("train(wasTraining);");
        }
    }
}
