import Testing

@testable import GangmuBatch

@Suite struct GradeTests {
  @Test(arguments: [
    (0, 0, 20, 3000, Grade.a), (0, 0, 0, 100, .a), (0, 0, 0, 3000, .d), (0, 1, 5, 900, .b),
    (0, 2, 5, 900, .b), (0, 3, 5, 900, .c), (0, 5, 40, 9000, .b), (0, 6, 40, 9000, .c),
    (1, 0, 40, 9000, .d),
  ])
  func `the grade says how much of a look a result needs`(
    errors: Int, warnings: Int, nodes: Int, scalars: Int, grade: Grade
  ) {
    #expect(Grade(errors: errors, warnings: warnings, nodes: nodes, scalars: scalars) == grade)
  }
}

@Suite struct NumberingRegimeTests {
  @Test(arguments: [
    ("一、", "一、"), ("十二、", "一、"), ("（三）", "（一）"), ("(3)", "(1)"), ("12.", "1."), ("１２．", "１．"),
    ("第二十条", "第一条"), ("⑫", "①"), ("b)", "a)"), ("Ⅳ.", "Ⅰ."), ("3 、", "1、"), ("1.2.3", "1.1.1"),
  ])
  func `a label has the shape of the first of its kind`(label: String, shape: String) {
    #expect(NumberingRegime.shape(of: label) == shape)
  }
}
