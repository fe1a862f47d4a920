using System.CommandLine;
using System.Text;
using NotesArchive;
using NotesArchive.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var line = CommandLine.Create().Parse(args);
if (line.Errors.Count > 0)
    return CommandLineFaults.Tell(line, Console.Error);
try
{
    return line.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (ConfigurationException fault)
{
    Console.Error.WriteLine(fault.Message);
    return ExitStatus.CouldNotRun;
}
catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
{
    Console.Error.WriteLine($"{fault.Message} Free space, mend the rights, or name another folder.");
    return ExitStatus.CouldNotRun;
}
