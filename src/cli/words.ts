/** Commander's own words in Chinese. */
import { type Argument, type CommanderError, Help, type HelpConfiguration, type Option } from 'commander';
import { widthOf } from '../print/columns.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help whose headings and remarks are Chinese. */
export const helpWords: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: describeOption,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(shownArgument)].join(' '),
  commandUsage(this: Help, command) {
    return Help.prototype.commandUsage
      .call(this, command)
      .replace('[options]', '[选项]')
      .replace('[command]', '<命令>');
  },
  displayWidth: widthOf,
};

function shownArgument(argument: Argument): string {
  const inside = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? `<${inside}>` : `[${inside}]`;
}

function describeOption({ description, argChoices, defaultValue }: Option): string {
  const remarks = [
    ...(argChoices === undefined ? [] : [`可选：${argChoices.join('、')}`]),
    ...(typeof defaultValue === 'string' ? [`默认：${defaultValue}`] : []),
  ];
  return remarks.length === 0 ? description : `${description}（${remarks.join('；')}）`;
}

/** What is wrong with a command line, by Commander's error code and the words that it quotes. */
export function usageFault({ code, message }: CommanderError): string {
  const quoted = /'([^']+)'/.exec(message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?(.+?)\?/.exec(message)?.[1];
  const suggestion = near === undefined ? '' : `最接近的是 ${near.replaceAll(', ', '、')}。`;
  const faults: Readonly<Record<string, string>> = {
    'commander.unknownCommand': `没有命令 ${quoted}。`,
    'commander.unknownOption': `没有选项 ${quoted}。`,
    'commander.missingArgument': `缺少参数 ${quoted}。`,
    'commander.missingMandatoryOptionValue': `缺少选项 ${quoted}。`,
    'commander.optionMissingArgument': `选项 ${quoted} 后面缺少内容。`,
    'commander.excessArguments': '参数太多了。',
    'commander.invalidArgument': invalidValue(message),
    'commander.help': '请写明要运行的命令。',
  };
  return `${faults[code] ?? `命令写法不对（${message}）。`}${suggestion}`;
}

function invalidValue(message: string): string {
  const [, option = '', value = ''] = /'([^']+)' argument '([^']*)' is invalid/.exec(message) ?? [];
  const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
  const allowed = choices === undefined ? '' : `可以用的有：${choices.replaceAll(', ', '、')}。`;
  return `${option.replace(/ .*$/, '')} 的值 ${value} 不对。${allowed}`;
}
