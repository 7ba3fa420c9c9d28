using Xunit;

namespace GuangdongStats.Excel.Tests.Support;

/// <summary>Tests that run when no other test of the room does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
