namespace Dastan.Web;

/// <summary>Forms that a slice reads by itself.</summary>
internal static class SentForms
{
    extension(HttpRequest request)
    {
        /// <exception cref="BadHttpRequestException">What was sent is no form, or ends before its end.</exception>
        public async Task<IFormCollection> ReadSentFormAsync(CancellationToken stop)
        {
            try
            {
                return await request.ReadFormAsync(stop);
            }
            catch (Exception broken) when (broken is InvalidDataException || IsCutOff(broken))
            {
                throw new BadHttpRequestException("What was sent is no form.", broken);
            }
        }
    }

    // What ends before its last boundary. A disk that is full, on which large forms rest, says so by a number of its own.
    private static bool IsCutOff(Exception problem) =>
        problem is IOException and not BadHttpRequestException && problem.HResult == new IOException().HResult;
}
