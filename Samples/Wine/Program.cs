using System.Globalization;
using NetDsl.Tables;
using WineSample;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Directory.CreateTempSubdirectory("wine-").FullName;
string weights = Path.Combine(folder, "best.safetensors"),
    schema = Path.Combine(folder, "wine.json");

// 1. Read the table. The cultivars are numbers, 1 to 3, so it has to be said that they are classes.
var table = Dataset.FromCsv(Path.Combine(AppContext.BaseDirectory, "data", "wine", "wine.csv"), Target.Classes("cultivar"));
Console.WriteLine(table);

// 2. Divide it: of each cultivar, 70 % to learn from.
var (train, test) = table.Split(0.7, seed: 1);
Console.WriteLine($"Training: {string.Join(", ", train.ClassCounts())}. Test: {string.Join(", ", test.ClassCounts())}.");

// 3. Train, watch it on the console and in a report, and keep what a predictor needs: the best weights, and what the columns are.
using (var network = new Cultivars())
{
    var report = new HtmlReport();
    var watch = new CompositeObserver(Progress.OnConsole(), report);
    var history = network.Fit(train, test, observer: watch, run: RunFolder.At(folder));
    Console.WriteLine($"{history.Final?.Accuracy:P1} of the test wines after {history.Final?.Iteration} steps.");
    var page = Path.Combine(Path.GetTempPath(), "wine-report.html");
    report.Write(page, ConfusionMatrix.Of(network, test));
    Console.WriteLine($"Report: {page}");
    File.WriteAllText(schema, table.Columns.ToJson());
}

// 4. Predict, as another program would: from these two files and rows without a cultivar.
using var predictor = new Cultivars();
predictor.LoadWeights(weights);
var columns = TableColumns.FromJson(File.ReadAllText(schema));
var bottles = """
    proline,alcohol,malic_acid,ash,alcalinity_of_ash,magnesium,total_phenols,flavanoids,nonflavanoid_phenols,proanthocyanins,color_intensity,hue,od280_od315
    1065,14.23,1.71,2.43,15.6,127,2.8,3.06,0.28,2.29,5.64,1.04,3.92
    520,12.37,0.94,1.36,10.6,88,1.98,0.57,0.28,0.42,1.95,1.05,1.82
    """;
Console.WriteLine($"Two bottles: {string.Join(", ", Predict(bottles))}.");
Directory.Delete(folder, recursive: true);

// 5. Serve: rows as CSV in, cultivars as JSON out.
if (args.FirstOrDefault() == "serve")
{
    var app = WebApplication.CreateBuilder(args[1..]).Build();
    app.MapPost("/predict", async (HttpRequest request) => Answer(await new StreamReader(request.Body).ReadToEndAsync()));
    await app.StartAsync();
    Console.WriteLine($"Listening: {app.Urls.First()}/predict");
    await app.WaitForShutdownAsync();
}

IEnumerable<string> Predict(string csv) =>
    predictor
        .Predict(columns.ReadFeatures(new StringReader(csv)))
        .Chunk(columns.ClassNames.Count)
        .Select(scores => columns.ClassNames[Array.IndexOf(scores, scores.Max())]);

IResult Answer(string csv)
{
    try
    {
        return Results.Json(Predict(csv).ToArray());
    }
    catch (InvalidDataException fault)
    {
        return Results.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
    }
}
