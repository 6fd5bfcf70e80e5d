// Where the time goes: every stage apart and the whole way, on generated plans of three sizes;
// `gangmu-bench script CONFIGURATION…` measures the script engine on standard input.
//
// Figures are for one core, the best of several rounds; a megabyte is 10^6 bytes of the input.

if CommandLine.arguments.dropFirst().first == "script" {
  var text: [UInt8] = []
  while let line = readLine(strippingNewline: false) { text += line.utf8 }
  for name in CommandLine.arguments.dropFirst(2) {
    let row = try ScriptBenchmark(configuration: name, text: text)
    print(
      row.configuration, Int(row.megabytesPerSecond), Int(row.withEditsMegabytesPerSecond),
      Int(row.scalarEditsMegabytesPerSecond), row.edits)
    let refined = try RefinedBenchmark(configuration: name, text: text)
    print(
      row.configuration, "refined", Int(refined.megabytesPerSecond),
      Int(refined.withEditsMegabytesPerSecond))
  }
} else {
  print(try Benchmark(sizes: [1_000, 10_000, 100_000]).table)
  print(try CompoundComparison().table)
}
