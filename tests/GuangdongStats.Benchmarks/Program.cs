using System.Globalization;
using BenchmarkDotNet.Running;
using GuangdongStats.Benchmarks.Bulletins;
using GuangdongStats.Benchmarks.Claims;
using GuangdongStats.Benchmarks.Entry;
using GuangdongStats.Benchmarks.Limits;
using GuangdongStats.Benchmarks.Load;
using GuangdongStats.Benchmarks.Uploads;
using GuangdongStats.Benchmarks.Workbooks;

switch (args)
{
    case ["load", .. var rest]:
        return await LoadRun.Start(rest);
    case ["claims"]:
        return await ClaimsRun.Start();
    case ["entry"]:
        return await EntryRun.Start();
    case ["fuzz", .. var seeds]:
        return FuzzRun.Start(seeds);
    case ["upload"]:
        return UploadRun.Start();
    case ["bulletin"]:
        return await BulletinRun.Start();
    case ["excel"]:
        return await WorkbookRun.Start();
    case ["excel-one", var writer, var kind, var cells, var folder]:
        return await WorkbookRun.One(writer, kind == "report", int.Parse(cells, CultureInfo.InvariantCulture), folder);
    case ["empty", var address]:
        LimitServer.Empty(address).Run();
        return 0;
    case ["limit", var address, var page]:
        LimitServer.Over(address, page).Run();
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(EntryRun).Assembly).Run(args);
        return 0;
}
