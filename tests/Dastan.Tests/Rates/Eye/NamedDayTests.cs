using Dastan.Domain.Rates.Eye;
using NodaTime.Text;

namespace Dastan.Tests.Rates.Eye;

public sealed class NamedDayTests
{
    [Theory]
    [InlineData("/rss/get_rates.cfm?fdate=02.04.2026", "2026-04-02")]
    [InlineData("/en/kurs/export_xml.php?date=2026-05-18&export=xmlout", "2026-05-18")]
    [InlineData("/en/arkhiv-kursov-valyut/json/all/2026-04-01/", "2026-04-01")]
    [InlineData("/kurs/2026/20052026.xml", "2026-05-20")]
    [InlineData("/kurlar/202603/01032026.xml", "2026-03-01")]
    [InlineData("/scripts/XML_daily.asp?date_req=17/03/2026", "2026-03-17")]
    [InlineData("/scripts/XML_daily.asp?date_req=17%2F03%2F2026", "2026-03-17")]
    public void An_address_of_one_day_names_it(string address, string day) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(day).Value, NamedDay.In(address));

    [Theory]
    [InlineData("")]
    [InlineData("/XML/daily.xml")]
    [InlineData("/stats/eurofxref/eurofxref-hist-90d.xml")]
    [InlineData("/service/data/EXR/D..EUR.SP00.A?format=csvdata&startPeriod=2026-02-17")]
    [InlineData("/scripts/XML_dynamic.asp?date_req1=01/03/2026&date_req2=17/03/2026&VAL_NM_RQ=R01235")]
    [InlineData("/ags/ms/cm-u-bk-ccpr/CcprHisNew?startDate=2026-09-01&endDate=2026-09-04")]
    [InlineData("/kurs/2026/31022026.xml")]
    [InlineData("/kurs/2026/00002026.xml")]
    [InlineData("/rates/12026-04-011")]
    public void Any_other_address_names_none(string address) => Assert.Null(NamedDay.In(address));
}
