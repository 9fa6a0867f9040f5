using NetDsl.Samples;
using PairsSample;

using var interrupt = new Interrupt();
return new PairsProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
