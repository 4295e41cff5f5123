/** Five real tables become frameworks: what they say is carried, and what they leave open is said. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { smallContent } from '../fixtures/content.ts';
import { make, outline, recordingAsk, TABLES } from './framework-maker.ts';
import { folderOf } from './terminal.ts';

describe('a table that was published', () => {
  test('Guangzhou: merged cells that are there empty', async () => {
    const { framework, printed } = await make({ from: `${TABLES}/guangzhou-department.txt` });
    expect(outline(framework.indicators)).toMatchInlineSnapshot(`
      "履职效能 50
        整体效能 50
          部门整体绩效目标产出指标完成情况 20 judged
          部门整体绩效目标效益指标完成情况 20 judged
          部门预算资金支出率 10 judged
      管理效率 50
        预算编制 3
          新增预算项目事前绩效评估 3 judged
        预算执行 4
          结转结余率 2 judged
          财务管理合规性 2 judged
        信息公开 4
          预决算公开合规性 2 judged
          绩效信息公开情况 2 judged
        绩效管理 15
          绩效管理制度建设 5 judged
          绩效结果应用 3 judged
          绩效管理制度执行 7 judged
      "
    `);
    expect(printed.slice(printed.indexOf('\n') + 1)).toMatchInlineSnapshot(`
      "读到的列：一级指标、分值、二级指标、分值、三级指标、分值、指标解释、得分/自评分、未达标原因、改进措施。
      共 2 个一级指标、11 个评分的指标，满分 100 分：
        部门整体绩效目标产出指标完成情况（20 分） judged（评审打分）：原表没有评分标准
        部门整体绩效目标效益指标完成情况（20 分） judged（评审打分）：原表没有评分标准
        部门预算资金支出率（10 分） judged（评审打分）：原表没有评分标准
        新增预算项目事前绩效评估（3 分） judged（评审打分）：原表没有评分标准
        结转结余率（2 分） judged（评审打分）：原表没有评分标准
        财务管理合规性（2 分） judged（评审打分）：原表没有评分标准
        预决算公开合规性（2 分） judged（评审打分）：原表没有评分标准
        绩效信息公开情况（2 分） judged（评审打分）：原表没有评分标准
        绩效管理制度建设（5 分） judged（评审打分）：原表没有评分标准
        绩效结果应用（3 分） judged（评审打分）：原表没有评分标准
        绩效管理制度执行（7 分） judged（评审打分）：原表没有评分标准
      请对着原表核对 1 处：
        “管理效率”是 50 分，下级分值之和是 26 分，少 24 分。
      写完后运行 npm run check，再运行 npm run new -- report <部门> <年度> 新建报告。
      "
    `);
  });

  test('Dazhou: bars, merged cells left out, weights in the names; the second table when it is asked for', async () => {
    const { framework, printed } = await make({ from: `${TABLES}/dazhou-department.txt` });
    expect(outline(framework.indicators)).toMatchInlineSnapshot(`
      "部门决策 25
        目标任务 15
          相关性 5 judged
          明确性 5 judged
          合理性 5 judged
        预算编制 10
          测算依据 5 judged
          目标管理 5 judged
      综合管理 30
        专项资金分配时限 2
          市级财力专项预算分配时限 1 judged
          中央专款分配合规率 1 judged
        中期评估 2
          执行中期评估 2 judged
        绩效监控 5
          预算执行进度监控 2 judged
          绩效目标动态监控 3 judged
        非税收入执收情况 2
          非税收入征收情况 1 judged
          非税收入上缴情况 1 judged
        资产管理 6
          资产管理信息化情况 2 judged
          行政事业单位资产报告情况 2 judged
          资产管理与预算管理相结合 2 judged
        内控制度管理 2
          内部控制度健全完整 2 judged
        信息公开 6
          预算公开 2 judged
          决算公开 2 judged
          绩效信息公开 2 judged
        绩效评价 5
          绩效评价开展 2 judged
          评价结果应用 3 judged
      部门绩效情况 45
        履职成效 20
          部门特性指标 20 judged
        可持续发展能力 15
          重点改革(重点工作)完成情况 5 judged
          科技(制度、方法、机制等)创新 5 judged
          人才培养 5 judged
        满意度 10
          协作部门满意度 3 judged
          管理对象满意度 3 judged
          社会公众满意度 4 judged
      "
    `);
    expect(printed).toContain('“部门特性指标”：原表没有印出这一项的分值，与上级相同，是 20 分，请核对。');
    const ask = recordingAsk({ '文件里有几张表，用哪一张': '2' });
    const second = await make({ from: `${TABLES}/dazhou-department.txt` }, ask);
    expect(outline(second.framework.indicators)).toMatchInlineSnapshot(`
      "(20分) 20
        (10分) 10
          必要性 5 judged
          可行性 5 judged
        (10) 10
          明确性 5 judged
          合理性 5 judged
      (10分) 10
        (7分) 7
          资金分配 3 judged
          资金使用 4 judged
        (3分) 3
          执行规范 3 judged
      "
    `);
    expect(second.printed).toContain('只有分值“(20分)”，没有名称，请补上。');
  });

  test('Yantian: a head of three rows, pages that end within a row, a total and notes below', async () => {
    const { framework, printed } = await make({ from: `${TABLES}/yantian-department.txt` });
    expect(outline(framework.indicators)).toMatchInlineSnapshot(`
      "部门决策 20
        预算编制 10
          预算编制合理性 5 judged
          预算编制规范性 5 judged
          绩效目标完整性 3 judged
        目标设置 10
          绩效指标明确性 7 checklist
      部门管理 20
        资金管理 8
          政府采购执行情况 2 judged
          财务合规性 3 judged
          预决算信息公开 3 judged
        项目管理 4
          项目实施程序 2 judged
          项目监管 2 judged
        资产管理 3
          资产管理安全性 2 checklist
          固定资产利用率 1 bands
        人员管理 2
          财政供养人员控制率 1 judged
          编外人员控制率 1 bands
        制度管理 3
          管理制度健全性 3 checklist
      部门绩效 60
        经济性 6
          公用经费控制率 6 judged
        效率性 20
          预算执行率 6 judged
          重点工作完成情况 8 judged
          项目完成及时性 6 judged
        效果性 25
          社会效益、经济效益、生态效益等 25 judged
        公平性 9
          群众信访办理情况 3 checklist
          公众或服务对象满意度 6 judged
      "
    `);
    expect(printed.slice(printed.indexOf('请对着'))).toMatchInlineSnapshot(`
      "请对着原表核对 10 处：
        第 14 行没有指标名称，文字接在“财务合规性”后面。
        第 15 行的评分标准是“3”，像是少了一格，没有读。
        第 16 行的评分标准是“2”，像是少了一格，没有读。
        第 28 行没有指标名称，文字接在“预算执行率”后面。
        第 35 行没有指标名称，文字接在“公众或服务对象满意度”后面。
        “预算编制”是 10 分，下级分值之和是 13 分，多 3 分。
        “目标设置”是 10 分，下级分值之和是 7 分，少 3 分。
        表下的附注没有写入：填表人
        表下的附注没有写入：附注：1.《部门整体支出绩效评价共性指标体系框架》的适用对象是部门和单位；
        表下的附注没有写入：2.各项指标的分值是参考分值，各部门各单位在开展绩效评价时可结合不同评价对象的特点，赋予评价指标科学合理的权重分值，明确具体的评分标准。
      写完后运行 npm run check，再运行 npm run new -- report <部门> <年度> 新建报告。
      "
    `);
  });

  test('Hunan: a cell of two lines, a deduction above a threshold', async () => {
    const { framework, printed } = await make({ from: `${TABLES}/hunan-department.txt` });
    expect(framework.indicators[0]?.indicators?.[0]?.indicators?.map(({ method }) => method)).toEqual([
      {
        name: 'deduction',
        points: '0.5',
        ratio: '在职人员控制率',
        threshold: '100%',
        unit: '1%',
        numerator: '在职人员数',
        denominator: '编制数',
      },
      { name: 'judged' },
    ]);
    expect(printed).toContain('一级指标的分值之和是 13 分，通常的满分 100 分，少 87 分。');
  });

  test('Chizhou: a project form that somebody filled in leaves its rows to the report, unless told otherwise', async () => {
    const ask = recordingAsk();
    const { framework } = await make({ from: `${TABLES}/guichi-project.txt` }, ask);
    expect(ask.asked.at(-1)).toContain('是填好的自评表');
    expect(outline(framework.indicators)).toMatchInlineSnapshot(`
      "产出指标 50
        数量指标 8
          基建工程委托业务项目数量 8 judged
        质量指标 16
          委托业务报告合格率 8 judged
          经费支出合规性 8 judged
        时效指标 8
          提交报告及时性 8 judged
        成本指标 18
          项目总成本 8 judged
          单项业务成本 10 judged
      效益指标 30
        社会效益指标 10
          对维护基建市场公平的影响程度 10 judged
        生态效益指标 10
          对控制基建项目成本影响程度 10 judged
        可持续影响指标 10
          对推动基建项目“四项制度”健全和落实的持续性影响 10 judged
        经济效益指标 0 judged
      满意度指标 10
        满意度指标 10
          公众满意度 10 judged
      "
    `);
    expect(framework.total).toBe('90');
    const whole = await make({ from: `${TABLES}/guichi-project.txt`, rows: 'framework' });
    expect(outline(whole.framework.indicators)).toContain('经济效益指标 0 judged\n');
    expect(whole.printed).toContain('“经济效益指标”没有分值，现在是 0，请填写。');
  });

  test('is read in the five without a fault, and every scaffold is one that the reader accepts', async () => {
    const files = readdirSync(TABLES);
    expect(files.length).toBe(5);
    for (const file of files) {
      const { text } = await make({ from: `${TABLES}/${file}` });
      // With every switched-off line on as well.
      const content = folderOf({
        ...smallContent(),
        'frameworks/some-2024.yaml': text.replace(/^#(?! )(?=\S)|^#(?=  )/gm, ''),
      });
      expect(readContent(folderIo(content)).findings, file).toEqual([]);
      expect(readContent(folderIo(content)).frameworks.get('some-2024')?.bands, file).toHaveLength(4);
    }
  });
});
