using FashionMnistSample;
using NetDsl.Samples;

using var interrupt = new Interrupt();
return new FashionProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
