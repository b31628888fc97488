using System.Xml.Linq;
using Dastan.Domain.Pictures;
using Dastan.Domain.Rates;

namespace Dastan.Tests.Pictures;

public sealed class StrokeLettersTests
{
    [Fact]
    public void Every_code_every_day_and_every_change_can_be_drawn()
    {
        Assert.All(Currency.All, currency => Assert.True(StrokeLetters.Know(currency.Code)));
        Assert.True(StrokeLetters.Know("2025-12-12 +0.28% \u22120.1%"));
        Assert.False(StrokeLetters.Know("Дастан"));
        Assert.False(StrokeLetters.Know("Dastan"));
    }

    [Fact]
    public void A_text_is_a_group_of_paths_one_a_letter()
    {
        var group = XElement.Parse(StrokeLetters.Drawn("KGS 0.01144", 80, 20, 36));

        Assert.Equal(10, group.Elements().Count(element => element.Name.LocalName is "path"));
        Assert.Equal("translate(80 20) scale(3.6)", group.Attribute("transform")!.Value);
        Assert.DoesNotContain(group.Descendants(), element => element.Name.LocalName is "text");
    }

    [Fact]
    public void A_wider_text_is_wider_and_none_has_no_width()
    {
        Assert.Equal(0, StrokeLetters.Width(""));
        Assert.Equal(6, StrokeLetters.Width("0"));
        Assert.True(StrokeLetters.Width("0.00008506") > StrokeLetters.Width("0.01144"));
    }
}
