using System.Text.Json.Serialization;

namespace NetDsl.Tests.Training;

/// <summary>The library's records as JSON without reflection, as a user's program declares them.</summary>
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(TrainingRecord))]
[JsonSerializable(typeof(TrainingHistory))]
[JsonSerializable(typeof(TrainingOptions))]
[JsonSerializable(typeof(TrainingStart))]
[JsonSerializable(typeof(TrainingStep))]
[JsonSerializable(typeof(RunFolder))]
[JsonSerializable(typeof(Schedule))]
[JsonSerializable(typeof(EarlyStop))]
[JsonSerializable(typeof(PlateauState))]
[JsonSerializable(typeof(DataFacts))]
[JsonSerializable(typeof(NetworkCard))]
[JsonSerializable(typeof(CardStage))]
[JsonSerializable(typeof(CardFact))]
[JsonSerializable(typeof(Batch))]
[JsonSerializable(typeof(Mnist))]
[JsonSerializable(typeof(Normalisation))]
[JsonSerializable(typeof(LearningRateSearch))]
[JsonSerializable(typeof(RateSearchStep))]
internal sealed partial class ResultJson : JsonSerializerContext;
