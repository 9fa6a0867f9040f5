using NetDsl.Samples;
using ResidualSample;

using var interrupt = new Interrupt();
return new ResidualProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
