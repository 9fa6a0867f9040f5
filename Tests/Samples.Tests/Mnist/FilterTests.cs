using MnistSample;
using Samples.Tests.Common.Charts;

namespace Samples.Tests.Mnist;

/// <summary>The picture of the first layer's filters.</summary>
[Collection(TorchCollection.Name)]
public sealed class FilterTests : ProgramFixture
{
    private static readonly CatalogueEntry LeNet = Catalogue.All.Single(entry => entry.Id == "LeNet");

    [Fact]
    public void Filters_are_the_weights_of_the_first_convolution()
    {
        using var network = new LeNet();
        var filters = Filters.Of(network);
        var weights = network.state_dict()["conv1.weight"].data<float>().ToArray();
        Assert.Equal((5, 5, 6), (filters.Height, filters.Width, filters.Weights.Count));
        Assert.Equal(weights, filters.Weights.SelectMany(filter => filter));
    }

    [Fact]
    public void The_program_draws_them_before_and_after_training()
    {
        var file = InFolder("filters.svg");
        var run = Run(
            ["--data", Folder, "--iterations", "2", "--device", "cpu", "--filters", file],
            [FakeNetwork.Entry("A"), LeNet]
        );
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Written: {file}", run.Lines);
        var picture = new SvgPicture(File.ReadAllText(file));
        var names = picture.All("title").Select(title => title.Value).ToArray();
        Assert.Equal(2 * 6, names.Count(name => name.StartsWith("Filter ", StringComparison.Ordinal)));
        Assert.Contains(picture.All("text"), text => text.Value == "LeNet: at the start");
        Assert.Contains(picture.All("text"), text => text.Value == "LeNet: after 2 steps");
        Assert.Contains("LeNet has 6 filters of 5 by 5", picture.All("desc").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_in_the_docs_is_of_LeNet_as_the_program_draws_it()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Pictures", "filters.svg");
        Assert.True(NetDsl.Samples.Charts.Figure.HasDrawn(path));
        var picture = new SvgPicture(File.ReadAllText(path));
        Assert.Equal(1 + 12, picture.All("title").Count());
        Assert.Contains(picture.All("text"), text => text.Value == "LeNet: after 3,000 steps");
    }

    [Fact]
    public void Without_a_convolution_there_is_nothing_to_draw()
    {
        var run = RunHere("--filters", InFolder("filters.svg"));
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.Equal("error: --filters: none of these networks begins with a convolution: add one with --models.\n", run.Error);
    }

    [Fact]
    public void The_catalogue_knows_which_networks_have_filters()
    {
        foreach (var entry in Catalogue.All)
        {
            using var network = entry.Create(TorchSharp.torch.CPU, 1);
            var shape = ((TorchSharp.torch.nn.Module)network).parameters().First().shape;
            Assert.Equal(entry.HasFilters, shape.Length == 4 && shape[1] == 1);
        }
    }
}
