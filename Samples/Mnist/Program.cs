using MnistSample;
using NetDsl.Samples;

using var interrupt = new Interrupt();
return new MnistProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
