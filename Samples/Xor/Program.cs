using NetDsl.Samples;
using XorSample;

using var interrupt = new Interrupt();
return new XorProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
