namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Works on the items of a stream in batches, side by side, and gives the results in order.</summary>
internal static class Batches
{
    private const int Size = 256;

    /// <summary>The result of every item.</summary>
    /// <remarks>At most two batches more than there are processors are under way, so that memory does not grow with the stream.
    /// What is less than a batch is worked on where it is read.</remarks>
    /// <param name="items">Read one after another, by the thread that asks.</param>
    /// <param name="work">Called from several threads.</param>
    public static IEnumerable<TResult> InOrder<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var underWay = new Queue<Task<TResult[]>>();
        foreach (var batch in items.Chunk(Size))
        {
            underWay.Enqueue(batch.Length < Size ? Task.FromResult(Done(batch)) : Task.Run(() => Done(batch)));
            while (underWay.Count > Environment.ProcessorCount + 1)
            {
                foreach (var result in Next())
                {
                    yield return result;
                }
            }
        }

        while (underWay.Count > 0)
        {
            foreach (var result in Next())
            {
                yield return result;
            }
        }

        TResult[] Done(T[] batch) => Array.ConvertAll(batch, item => work(item));

        TResult[] Next() => underWay.Dequeue().GetAwaiter().GetResult();
    }
}
