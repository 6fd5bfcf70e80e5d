import ArgumentParser
import GangmuKit
import Testing

@testable import GangmuCLI

@Suite struct OutputPlanTests {
  @Test(arguments: [
    (["plan.txt"], ["plan.json"]),
    (["in/plan.txt", "plan.html"], ["plan.json", "plan-2.json"]),
    (["Plan.txt", "plan.txt"], ["Plan.json", "plan-2.json"]),
    (["a/plan.txt", "b/plan.txt", "plan-2.txt"], ["plan.json", "plan-2.json", "plan-2-2.json"]),
    (["工作要点.docx", "-"], ["工作要点.json", "stdin.json"]),
    (
      [".hidden", "no-extension", "two.dots.txt"],
      [".hidden.json", "no-extension.json", "two.dots.json"]
    ),
  ])
  func `names follow the inputs, and a taken one is numbered`(inputs: [String], names: [String]) {
    #expect(OutputPlan.names(inputs, extension: "json") == names)
  }

  @Test(arguments: [
    (["a.txt"], nil, OutputFormat.json, ["-"]),
    (["a.txt"], "out.json", .json, ["out.json"]),
    (["a.txt"], "out/", .csv, ["out/a.csv"]),
    (["a.txt", "b.txt"], "out", .markdown, ["out/a.md", "out/b.md"]),
    (["a.txt", "b.txt"], nil, .jsonl, ["-", "-"]),
    (["a.txt", "b.txt"], "all.jsonl", .jsonl, ["all.jsonl", "all.jsonl"]),
    (["a.txt", "b.txt"], "out/", .jsonl, ["out/a.jsonl", "out/b.jsonl"]),
  ])
  func `each product has a place`(
    inputs: [String], output: String?, format: OutputFormat, places: [String]
  ) throws {
    #expect(try OutputPlan(inputs: inputs, output: output, format: format).destinations == places)
  }

  @Test(arguments: [nil, "-"])
  func `several files cannot share standard output`(output: String?) {
    #expect(throws: ValidationError.self) {
      try OutputPlan(inputs: ["a.txt", "b.txt"], output: output, format: .json)
    }
  }
}
