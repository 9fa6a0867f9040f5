using NativeSample;
using NetDsl.Samples;

using var interrupt = new Interrupt();
return new NativeProgram(Console.Out, Console.Error).Run(args, interrupt.Token);
