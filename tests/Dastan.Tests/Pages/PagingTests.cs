using Dastan.Domain.Languages;
using Dastan.Web.Parts;

namespace Dastan.Tests.Pages;

public class PagingTests
{
    [Theory]
    [InlineData(1, 57, "Viewing 1-20 of 57", new[] { 1, 2, 3 })]
    [InlineData(3, 57, "Viewing 41-57 of 57", new[] { 1, 2, 3 })]
    [InlineData(5, 1860, "Viewing 81-100 of 1,860", new[] { 1, 0, 4, 5, 6, 0, 93 })]
    [InlineData(1, 20, "Viewing 1-20 of 20", new[] { 1 })]
    public void A_list_says_which_part_of_it_is_shown(int page, int total, string told, int[] numbers)
    {
        var paging = PagingView.At(page, 20, total, number => $"?page={number}");

        Assert.Equal(told, Words.For("en").Viewing(paging.From, paging.To, paging.Of));
        Assert.Equal(numbers, paging.Numbers);
    }

    [Fact]
    public void The_first_page_has_none_before_it_and_the_last_none_after_it()
    {
        static PagingView At(int page) => PagingView.At(page, 20, 57, number => $"?page={number}");

        Assert.Null(At(1).PreviousAddress);
        Assert.Equal("?page=2", At(1).NextAddress);
        Assert.Equal("?page=2", At(3).PreviousAddress);
        Assert.Null(At(3).NextAddress);
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_instead_of_counting_nothing()
    {
        var page = await ShownPages.All["section-empty"]("en");

        Assert.Contains("There are no stories here yet.", page);
        Assert.DoesNotContain("Viewing", page);
    }
}
