using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

public sealed class DataPlacesTests
{
    private static readonly string Home = Path.GetFullPath("/home/u");

    [Fact]
    public void The_cache_is_where_XDG_CACHE_HOME_says() =>
        Assert.Equal(Path.Combine(Home, "netdsl", "fashion-mnist"), DataPlaces.CacheFolder(Home, linux: true, _ => "/other"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative/folder")]
    public void Without_an_absolute_one_it_is_in_the_home_folder(string? cacheHome) =>
        Assert.Equal(
            Path.Combine(Home, ".cache", "netdsl", "fashion-mnist"),
            DataPlaces.CacheFolder(cacheHome, linux: true, Folders(Environment.SpecialFolder.UserProfile))
        );

    [Fact]
    public void Elsewhere_it_is_in_the_local_application_data() =>
        Assert.Equal(
            Path.Combine(Home, "netdsl", "fashion-mnist"),
            DataPlaces.CacheFolder(null, linux: false, Folders(Environment.SpecialFolder.LocalApplicationData))
        );

    [Fact]
    public void A_user_without_a_home_has_none() => Assert.Null(DataPlaces.CacheFolder(null, linux: true, _ => ""));

    private static Func<Environment.SpecialFolder, string> Folders(Environment.SpecialFolder wanted) =>
        folder => folder == wanted ? Home : "/other";
}
