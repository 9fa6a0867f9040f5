namespace NetDsl.Logging
{
    public sealed class TrainingLog : ITrainingObserver
    {
        public TrainingLog(ILogger logger, int every = 50);
        public void OnEnd(TrainingHistory history);
        public void OnEvaluated(TrainingRecord record);
        public void OnFailed();
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
    }
}