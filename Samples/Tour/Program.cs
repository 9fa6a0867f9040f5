using TourSample;

return new TourProgram(Console.Out, Console.Error).Run(args);
