using MnistSample;

using var interrupt = new Interrupt();
return new MnistProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
