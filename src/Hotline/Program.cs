var g = await LegalAid.Hotline.Storage.EmbeddedGarnet.StartAsync("/tmp/gdata", default);
Console.WriteLine(g.ConnectionString);
await Task.Delay(10000);
