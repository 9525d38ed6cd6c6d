namespace CaoPhong.Rules.Cli;

/// <summary>The rule set that an author starts from: every part once, with what it is for. Authors write Vietnamese.</summary>
internal static class Skeleton
{
    /// <summary>The rule set.</summary>
    public static string Rules(string ruleSet, string version) =>
        $$"""
        # yaml-language-server: $schema=../schema/rules.schema.json
        # Sửa các dòng dưới đây theo văn bản, rồi chạy: caophong check rules
        language: 1
        ruleset: {{ruleSet}}
        version: {{version}}
        title: Tiêu chí đánh giá chất lượng sinh hoạt chi bộ
        regulation: {number: 00-QĐ/TU, date: 2025-01-01, issuer: Cơ quan ban hành}
        effective: {from: 2025-01-01}
        status: draft  # dự thảo; lệnh publish đổi thành published

        # Tài liệu được dẫn ở 'source'.
        sources:
          van-ban: {title: Văn bản ban hành tiêu chí, date: 2025-01-01, kind: quyết định}

        # Số liệu của một kỳ sinh hoạt.
        facts:
          members: {type: integer, min: 1, unit: đảng viên, label: Số đảng viên phải dự}
          present: {type: integer, min: 0, unit: đảng viên, label: Số đảng viên có mặt}
          draft_ready: {type: boolean, label: Có dự thảo nghị quyết}

        # Số liệu tính được từ số liệu khác.
        derived:
          attendance_rate:
            value: 100 * present / members
            unit: "%"
            range: {from: 0, to: 100}
            better: higher
            label: Tỷ lệ đảng viên dự họp

        # Điều phải đúng giữa các số liệu.
        rules_of_facts:
          - {id: present, require: present <= members, message: Số có mặt không được lớn hơn số phải dự}

        forms:
          regular:
            title: Biểu chấm điểm sinh hoạt thường kỳ
            max: 10
            source: {cite: van-ban, basis: quoted}
            sections:
              - id: attendance
                title: Đảng viên dự sinh hoạt
                max: 6
                criteria:
                  - id: attendance.rate
                    title: Tỷ lệ dự
                    max: 6
                    bands:
                      of: attendance_rate
                      points:
                        - {from: 90, points: 6}
                        - {from: 75, below: 90, points: 4}
                        - {below: 75, points: 0}
              - id: preparation
                title: Công tác chuẩn bị
                max: 4
                criteria:
                  - {id: preparation.draft, title: Dự thảo nghị quyết, max: 4, yes_no: draft_ready}
            grades:  # mức cao nhất trước
              - {id: good, title: Tốt, from: 9}
              - {id: fair, title: Khá, from: 7}
              - {id: average, title: Trung bình, from: 5}
              - {id: poor, title: Kém}

        """.ReplaceLineEndings("\n");

    /// <summary>Its cases.</summary>
    public static string Cases(string ruleSet, string version) =>
        $$"""
        # yaml-language-server: $schema=../schema/cases.schema.json
        # Mỗi trường hợp là một kỳ với điểm mà văn bản cho; chạy: caophong test rules
        ruleset: {{ruleSet}}
        version: {{version}}
        base: {members: 20, present: 20, draft_ready: true}
        cases:
          - name: Đủ mặt và có dự thảo được điểm tối đa
            given: {}
            expect: {total: 10, grade: good}
          - name: Biên của từng mức dự họp
            examples:
              columns: [present, points.attendance.rate]
              rows: [[14, 0], [15, 4], [17, 4], [18, 6]]
          - name: Số có mặt nhiều hơn số phải dự
            given: {present: 21}
            expect: {error: CPR3004}

        """.ReplaceLineEndings("\n");
}
