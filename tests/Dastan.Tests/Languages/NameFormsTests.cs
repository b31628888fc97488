using Dastan.Domain.Languages;
using Dastan.Domain.People;
using Dastan.Domain.Topics;

namespace Dastan.Tests.Languages;

/// <summary>What else something is called.</summary>
public sealed class NameFormsTests
{
    [Fact]
    public void Forms_stand_one_on_a_line_and_once_each()
    {
        var forms = NameForms.Read("  Шерхан   Муртаза\r\n\nSherkhan Murtaza\nшерхан муртаза\n");

        Assert.Equal(["Шерхан Муртаза", "Sherkhan Murtaza"], forms.All);
        Assert.Equal(forms, NameForms.Read(forms.ToString()));
        Assert.True(forms.Has("SHERKHAN MURTAZA"));
        Assert.False(forms.Has("Sherkhan"));
    }

    [Fact]
    public void A_name_is_no_other_form_of_itself()
    {
        var topic = Wheat();

        Assert.Null(topic.AlsoCall(NameForms.Read("WHEAT\nБидай")));

        Assert.Equal(["Бидай"], topic.Forms.All);
        Assert.True(((INamed)topic).IsCalled("wheat"));
        Assert.True(((INamed)topic).IsCalled("пшеница"));
        Assert.True(((INamed)topic).IsCalled("бидай"));
        Assert.False(((INamed)topic).IsCalled("barley"));
    }

    [Theory]
    [InlineData(101, 3)]
    [InlineData(1, 201)]
    public void More_forms_than_anybody_has_are_refused(int many, int letters)
    {
        var topic = Wheat();
        var lines = string.Join('\n', Enumerable.Range(0, many).Select(n => $"{n}".PadLeft(letters, 'x')));

        Assert.Equal(NameRefusals.TooManyForms, topic.AlsoCall(NameForms.Read(lines)));

        Assert.Empty(topic.Forms.All);
        Assert.Equal(0, topic.Version);
    }

    [Fact]
    public void Who_takes_another_in_is_called_as_both_were()
    {
        var (one, other) = (
            new Person(PersonId.New(), "a-serikova", LocalText.Of("en", "A. Serikova")),
            new Person(
                PersonId.New(),
                "aigul",
                new([KeyValuePair.Create("en", "Aigul Serikova"), KeyValuePair.Create("ru", "Айгуль Серикова")])
            )
        );
        Assert.Null(one.AlsoCall(NameForms.Read("Serikova A.")));
        Assert.Null(other.AlsoCall(NameForms.Read("A. SERIKOVA\nAigul S.")));

        Assert.Null(((INamed)one).TakeIn(other));

        Assert.Equal(["Serikova A.", "Aigul Serikova", "Айгуль Серикова", "Aigul S."], one.Forms.All);
        Assert.Equal(NameRefusals.IntoItself, ((INamed)one).TakeIn(one));
    }

    private static Topic Wheat() =>
        new(
            TopicId.New(),
            "wheat",
            TopicKind.Subject,
            new([KeyValuePair.Create("en", "Wheat"), KeyValuePair.Create("ru", "Пшеница")])
        );
}
