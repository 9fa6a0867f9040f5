using NetDsl.Samples;
using ServingSample;

using var interrupt = new Interrupt();
return new ServingProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
