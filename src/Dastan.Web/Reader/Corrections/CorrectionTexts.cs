using System.Net;
using Dastan.Domain.Languages;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Parts;
using NodaTime;

namespace Dastan.Web.Reader.Corrections;

/// <summary>Corrections in the words of an edition.</summary>
public static class CorrectionTexts
{
    /// <summary>The list's address within the edition.</summary>
    public const string Path = "/corrections";

    extension(Reading reading)
    {
        public string LabelOf(CorrectionKind kind)
        {
            var words = Words.For(reading.Code).OnCorrections;
            return kind switch
            {
                CorrectionKind.Clarification => words.Clarification,
                CorrectionKind.Update => words.Update,
                _ => words.Correction,
            };
        }

        public CorrectionView Shown(CorrectionRow row) =>
            new(row.Anchor, reading.LabelOf(row.Kind), reading.Moment(row.PublishedAt), row.Wrong, row.Now);

        /// <summary>Those that stand in one place.</summary>
        public IReadOnlyList<CorrectionView> Shown(IEnumerable<CorrectionRow> rows, CorrectionPlace place) =>
            [.. rows.Where(row => row.Place == place).Select(row => reading.Shown(row))];

        /// <summary>In one line of plain text: "Wrong: … Now: …".</summary>
        public string LineOf(CorrectionRow row)
        {
            var words = Words.For(reading.Code).OnCorrections;
            return row.Wrong is "" ? row.Now : $"{words.Wrong}: {row.Wrong} {words.Now}: {row.Now}";
        }

        /// <summary>A story's body with its corrections, as feeds and other forms of the text have it.</summary>
        /// <param name="body">Story HTML as it goes out.</param>
        public string WithCorrections(string body, IReadOnlyList<CorrectionRow> rows) =>
            rows is []
                ? body
                : reading.HtmlOf(rows, CorrectionPlace.Top) + body + reading.HtmlOf(rows, CorrectionPlace.Bottom);

        private string HtmlOf(IReadOnlyList<CorrectionRow> rows, CorrectionPlace place) =>
            string.Concat(rows.Where(row => row.Place == place).Select(row => reading.HtmlOf(row)));

        /// <summary>A paragraph in Story HTML.</summary>
        public string HtmlOf(CorrectionRow row) =>
            $"<p><strong>{WebUtility.HtmlEncode(reading.LabelOf(row.Kind))}, {WebUtility.HtmlEncode(reading.Moment(row.PublishedAt).Text)}:</strong> {WebUtility.HtmlEncode(reading.LineOf(row))}</p>";
    }

    /// <summary>When a story last changed: its own time, or that of a correction of which it was not told yet.</summary>
    public static Instant? Latest(Instant? updated, IReadOnlyList<CorrectionRow> rows) =>
        rows.Select(row => (Instant?)row.PublishedAt).Append(updated).Max();
}
