using System.Text.RegularExpressions;
using Dastan.Web.Newsroom.Texts;

namespace Dastan.Tests.Newsroom;

/// <summary>What the newsroom says, in all its languages.</summary>
public sealed partial class NewsroomTextsTests
{
    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places()
    {
        var english = Texts(NewsroomTexts.For("en"));
        Assert.True(english.Count > 100);

        foreach (var texts in NewsroomTexts.All)
        {
            var all = Texts(texts);
            Assert.Equal(english.Keys, all.Keys);
            Assert.All(all, text => Assert.NotEqual("", text.Value.Trim()));
            foreach (var (name, text) in all)
                Assert.Equal((name, Places(english[name])), (name, Places(text)));
        }
    }

    [Fact]
    public void A_translation_is_in_its_own_letters()
    {
        var latin = Texts(NewsroomTexts.For("ru")).Where(text => !Cyrillic().IsMatch(text.Value));

        Assert.Empty(latin.Select(text => text.Key));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
        "Safari, iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
        "Chrome, Android"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
        "Edge, Windows"
    )]
    [InlineData("curl/8.5", "")]
    public void A_device_is_called_what_people_call_it(string userAgent, string name) =>
        Assert.Equal(name, Dastan.Web.Newsroom.SignIn.DeviceName.Of(userAgent));

    private static SortedDictionary<string, string> Texts(NewsroomTexts texts)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in typeof(NewsroomTexts).GetProperties().Where(part => part.GetIndexParameters() is []))
            if (part.PropertyType.Namespace == typeof(NewsroomTexts).Namespace && part.GetValue(texts) is { } subject)
                foreach (
                    var text in part.PropertyType.GetProperties().Where(text => text.PropertyType == typeof(string))
                )
                    found.Add($"{part.Name}.{text.Name}", (string)text.GetValue(subject)!);
        return found;
    }

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();
}
