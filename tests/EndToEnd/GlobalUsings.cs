global using LegalAid.EndToEnd.Tests.Running;
global using NUnit.Framework;
