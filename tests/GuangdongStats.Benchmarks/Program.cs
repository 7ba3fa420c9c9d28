using BenchmarkDotNet.Running;
using GuangdongStats.Benchmarks.Limits;
using GuangdongStats.Benchmarks.Load;

switch (args)
{
    case ["load", .. var rest]:
        return await LoadRun.Start(rest);
    case ["empty", var address]:
        LimitServer.Empty(address).Run();
        return 0;
    case ["limit", var address, var page]:
        LimitServer.Over(address, page).Run();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
