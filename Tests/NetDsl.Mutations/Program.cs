using NetDsl.Mutations.Suite;

if (args is not ([] or ["--write"]))
{
    Console.Error.WriteLine("Arguments: none, or --write to also write docs/rules/mutations.md.");
    return 2;
}

var run = Run.Do();
Console.Write(Text.Of(run));
if (args.Length > 0)
{
    Page.Write(run);
}

return run.Rate >= 95 && run.Noise.Count == 0 ? 0 : 1;
