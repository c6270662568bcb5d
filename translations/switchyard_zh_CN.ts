<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Accessible</name>
    <message>
        <source>Code, %1</source>
        <translation>代码，%1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Table of %1 rows and %2 columns</source>
        <translation>%1 行 %2 列的表格</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Wants to call %1</source>
        <translation>想要调用 %1</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>已调用 %1</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>附件：%1</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 个版本，共 %2 个</translation>
    </message>
    <message>
        <source>List item, level %1</source>
        <translation>列表项，第 %1 级</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>列表项</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answer by %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Answer complete.</source>
        <translation>回答完毕。</translation>
    </message>
    <message>
        <source>A block of code.</source>
        <translation>一段代码。</translation>
    </message>
    <message>
        <source>A table.</source>
        <translation>一个表格。</translation>
    </message>
</context>
<context>
    <name>AnswerFacts</name>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>正在书写…</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation>首个 token %1</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 token</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
</context>
<context>
    <name>BannerItem</name>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ChangesTableModel</name>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1: id of a model, %2: the provider whose endpoint it is about</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>column: what happened to the model</extracomment>
        <translation>变化</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>column: what it was</extracomment>
        <translation>原值</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>column: what it is now</extracomment>
        <translation>现值</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>column: by how much a price changed</extracomment>
        <translation>幅度</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>removed</source>
        <extracomment>in place of the name of a server that is not there any more</extracomment>
        <translation>已移除</translation>
    </message>
</context>
<context>
    <name>ChatCosts</name>
    <message>
        <source>Spent</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Tokens in / out</source>
        <translation>输入/输出 token</translation>
    </message>
    <message>
        <source>Cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n 个回答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatFacts</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1 / M</source>
        <comment>price per million tokens</comment>
        <translation>%1 / 百万</translation>
    </message>
    <message>
        <source>%1 in · %2 out per million tokens</source>
        <translation>每百万 token：输入 %1 · 输出 %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>(chat)</source>
        <extracomment>who chose a preference of routing: for this chat, for this model, for all of them</extracomment>
        <translation>（对话）</translation>
    </message>
    <message>
        <source>(global)</source>
        <translation>（全局）</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>no retention</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>not collected</source>
        <translation>不收集</translation>
    </message>
    <message>
        <source>may be collected</source>
        <translation>可能被收集</translation>
    </message>
    <message>
        <source>Max price</source>
        <translation>最高价格</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>server&apos;s default</source>
        <translation>服务器默认</translation>
    </message>
    <message>
        <source>(model)</source>
        <translation>（模型）</translation>
    </message>
</context>
<context>
    <name>ChipsItem</name>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 个</translation>
    </message>
</context>
<context>
    <name>CodeItem</name>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation>不换行</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Show all %1 lines</source>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden character(s)</source>
        <translation>
            <numerusform>%n 个隐藏字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep everything the program writes in this folder.</source>
        <translation>程序写入的一切都放在此文件夹中。</translation>
    </message>
    <message>
        <source>Use this OpenAI-compatible server, for this run. Its key comes from SWITCHYARD_API_KEY.</source>
        <translation>本次运行使用这个兼容 OpenAI 的服务器，其密钥取自 SWITCHYARD_API_KEY。</translation>
    </message>
    <message>
        <source>The model that answers.</source>
        <translation>作答的模型。</translation>
    </message>
    <message>
        <source>Send this text; - reads it from standard input.</source>
        <translation>发送这段文字；- 表示从标准输入读取。</translation>
    </message>
    <message>
        <source>Write the answer to standard output as it comes.</source>
        <translation>将回答随到随写到标准输出。</translation>
    </message>
    <message>
        <source>Save a picture of the window when the answer is there.</source>
        <translation>回答完成后保存窗口的图片。</translation>
    </message>
    <message>
        <source>End after the answer: 0 answered, 1 failed, 2 wrong usage.</source>
        <translation>回答后结束：0 已回答，1 失败，2 用法错误。</translation>
    </message>
    <message>
        <source>The window&apos;s language for this run, for example zh_CN.</source>
        <translation>本次运行的窗口语言，例如 zh_CN。</translation>
    </message>
    <message>
        <source>Only serve the built-in sandbox, without a window.</source>
        <translation>只提供内置沙盒服务，不开窗口。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s port (any free one by default).</source>
        <translation>沙盒的端口（默认任选一个空闲端口）。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s key (a random one by default).</source>
        <translation>沙盒的密钥（默认随机生成）。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s pace: 1 as in life, 0 as fast as it can.</source>
        <translation>沙盒的速度：1 如真实情形，0 尽可能快。</translation>
    </message>
    <message>
        <source>Chat with any language model in a native window.</source>
        <translation>在原生窗口中与任何语言模型对话。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s management key (a random one by default).</source>
        <translation>沙盒的管理密钥（默认随机生成）。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Input, $ per million</source>
        <translation>输入，$/百万</translation>
    </message>
    <message>
        <source>Output, $ per million</source>
        <translation>输出，$/百万</translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation>上下文，token</translation>
    </message>
    <message>
        <source>Longest answer, tokens</source>
        <translation>最长回答，token</translation>
    </message>
    <message>
        <source>Throughput, tok/s</source>
        <translation>吞吐量，tok/s</translation>
    </message>
    <message>
        <source>Your speed, tok/s</source>
        <translation>您的速度，tok/s</translation>
    </message>
    <message>
        <source>Your wait for the first token</source>
        <translation>您等待首个 token 的时间</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <extracomment>a chart; %1 and %2 are what is measured</extracomment>
        <translation>%1 与 %2</translation>
    </message>
</context>
<context>
    <name>ConnectionTexts</name>
    <message>
        <source>built in · pretend models, pretend money</source>
        <translation>内置 · 模拟模型，虚拟货币</translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation>不需要密钥</translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation>尚无密钥</translation>
    </message>
    <message>
        <source>key in the system keychain, not read yet</source>
        <translation>密钥在系统钥匙串中，尚未读取</translation>
    </message>
    <message>
        <source>key in the system keychain</source>
        <extracomment>%1 is the end of the key, like &quot;…7f3a&quot;</extracomment>
        <translation>密钥在系统钥匙串中</translation>
    </message>
    <message>
        <source>key %1 in the system keychain</source>
        <translation>密钥 %1 在系统钥匙串中</translation>
    </message>
    <message>
        <source>key kept until the program ends</source>
        <translation>密钥保留到程序结束</translation>
    </message>
    <message>
        <source>key %1 kept until the program ends</source>
        <translation>密钥 %1 保留到程序结束</translation>
    </message>
    <message>
        <source>key from the environment, not stored</source>
        <translation>密钥来自环境变量，不保存</translation>
    </message>
    <message>
        <source>key %1 from the environment, not stored</source>
        <translation>密钥 %1 来自环境变量，不保存</translation>
    </message>
    <message>
        <source>the keychain cannot be read now; the key is still in it</source>
        <translation>钥匙串目前无法读取；密钥仍在其中</translation>
    </message>
    <message>
        <source>the server refused the key</source>
        <translation>服务器拒绝了此密钥</translation>
    </message>
    <message>
        <source>the server refused the key %1</source>
        <translation>服务器拒绝了密钥 %1</translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation>OpenRouter</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>兼容 OpenAI</translation>
    </message>
    <message>
        <source>Paste the key here.</source>
        <translation>请在此粘贴密钥。</translation>
    </message>
    <message>
        <source>This is far too long for a key.</source>
        <translation>作为密钥，这太长了。</translation>
    </message>
    <message>
        <source>A key has only letters, digits and signs: no blanks or line ends inside.</source>
        <translation>密钥只含字母、数字和符号，中间没有空格或换行。</translation>
    </message>
    <message>
        <source>Type the address of the server, for example http://localhost:11434/v1</source>
        <translation>请输入服务器的地址，例如 http://localhost:11434/v1</translation>
    </message>
    <message>
        <source>Take the name and password out of the address; the key goes into its own field.</source>
        <translation>请从地址中去掉用户名和密码；密钥填在单独的输入框里。</translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// work.</source>
        <translation>只能使用以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>This is not an address yet.</source>
        <translation>这还不是一个地址。</translation>
    </message>
</context>
<context>
    <name>CostPlots</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>$ in the period</source>
        <translation>该时段，$</translation>
    </message>
    <message>
        <source>$ a month</source>
        <translation>每月，$</translation>
    </message>
    <message>
        <source>The cheapest for your use that cost something</source>
        <translation>按您的用量最便宜的付费模型</translation>
    </message>
    <message>
        <source>The cheapest for a month of it that cost something</source>
        <translation>按一个月最便宜的付费模型</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>writing the cache</source>
        <translation>写入缓存</translation>
    </message>
    <message>
        <source>writing the cache for an hour</source>
        <translation>写入缓存（一小时）</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>audio input</source>
        <translation>音频输入</translation>
    </message>
    <message>
        <source>audio output</source>
        <translation>音频输出</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>images made</source>
        <translation>生成的图片</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>web searches</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>no price of %1</source>
        <extracomment>%1 is a list like &quot;input, output&quot;</extracomment>
        <translation>没有%1的价格</translation>
    </message>
    <message>
        <source>does not fit into its context</source>
        <translation>超出其上下文</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) do not fit into its context</source>
        <translation>
            <numerusform>%n 个请求超出其上下文</numerusform>
        </translation>
    </message>
    <message>
        <source>± %1 %</source>
        <extracomment>plus or minus so many percent</extracomment>
        <translation>± %1 %</translation>
    </message>
    <message>
        <source>%1 … %2 %</source>
        <extracomment>from … to … percent, both with their signs</extracomment>
        <translation>%1 … %2 %</translation>
    </message>
</context>
<context>
    <name>EndpointTableModel</name>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>In</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tok/s</source>
        <extracomment>column: tokens per second</extracomment>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>asked first</source>
        <translation>优先询问</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>性能下降</translation>
    </message>
    <message>
        <source>ZDR</source>
        <extracomment>zero data retention, as it is called in the trade</extracomment>
        <translation>ZDR</translation>
    </message>
    <message>
        <source>Price of a million input tokens, USD</source>
        <translation>每百万输入 token 的价格，美元</translation>
    </message>
    <message>
        <source>Price of a million output tokens, USD</source>
        <translation>每百万输出 token 的价格，美元</translation>
    </message>
    <message>
        <source>Tokens per second, median of the last half hour</source>
        <translation>每秒 token 数，最近半小时的中位数</translation>
    </message>
</context>
<context>
    <name>FooterItem</name>
    <message>
        <source>Previous version</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>下一版本</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>&lt; %1</source>
        <extracomment>an amount of money that is too small to show; %1 is the smallest amount shown</extracomment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>varies</source>
        <extracomment>price column: the price depends on something and is not a number</extracomment>
        <translation>不定</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>price column: costs nothing</extracomment>
        <translation>免费</translation>
    </message>
    <message>
        <source>M</source>
        <comment>million</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>k</source>
        <comment>thousand</comment>
        <extracomment>thousands (k), millions (M) … of tokens, after the number</extracomment>
        <translation>k</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a duration in seconds</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>a duration in minutes and seconds</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration in hours and minutes</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>%1 token/秒</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <extracomment>day of the month and short month, as in QLocale&apos;s date formats</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>unknown time</source>
        <extracomment>instead of a time that is not known</extracomment>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <extracomment>how long ago</extracomment>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <extracomment>month and year of an old conversation</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <comment>date format</comment>
        <extracomment>date and time in tables</extracomment>
        <translation>yyyy-MM-dd HH:mm:ss</translation>
    </message>
    <message>
        <source>G</source>
        <comment>thousand million</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>T</source>
        <comment>million million</comment>
        <translation>T</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Reported</source>
        <translation>报告值</translation>
    </message>
    <message>
        <source>What the server says it cost</source>
        <translation>服务器报告的费用</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算值</translation>
    </message>
    <message>
        <source>By the prices at the moment of sending, compared with what was reported</source>
        <translation>按发送时的价格计算，并与报告值比较</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>column: input tokens</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Input tokens read from the cache</source>
        <translation>从缓存读取的输入 token</translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>column: output tokens</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output tokens, reasoning included</source>
        <translation>输出 token，含推理</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Output tokens spent on reasoning</source>
        <translation>用于推理的输出 token</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Time until the first token</source>
        <translation>到首个 token 的时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Time until the end</source>
        <translation>到结束的时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <extracomment>a sum of money that leaves out some rows; %1 the amount, %2 how many rows have no known cost</extracomment>
        <translation>%1 + %2 项未知</translation>
    </message>
    <message>
        <source>Reported where the server told it, else computed</source>
        <translation>服务器有报告时用报告值，否则用计算值</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>= same</source>
        <extracomment>the computed cost equals the reported one</extracomment>
        <translation>= 相同</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>回答中</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>MathItem</name>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
    <message>
        <source>Copy as MathML</source>
        <translation>复制为 MathML</translation>
    </message>
</context>
<context>
    <name>MessageLayout</name>
    <message>
        <source>The model declined</source>
        <translation>模型拒绝回答</translation>
    </message>
</context>
<context>
    <name>ModelTableModel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>column: how many tokens fit into one request</extracomment>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Tokens that fit into one request</source>
        <translation>一次请求可容纳的 token 数</translation>
    </message>
    <message>
        <source>In $/M</source>
        <extracomment>column: price of a million input tokens in dollars</extracomment>
        <translation>输入 $/百万</translation>
    </message>
    <message>
        <source>Price of a million input tokens, USD</source>
        <translation>每百万输入 token 的价格，美元</translation>
    </message>
    <message>
        <source>Out $/M</source>
        <translation>输出 $/百万</translation>
    </message>
    <message>
        <source>Price of a million output tokens, USD</source>
        <translation>每百万输出 token 的价格，美元</translation>
    </message>
    <message>
        <source>Cached $/M</source>
        <translation>缓存 $/百万</translation>
    </message>
    <message>
        <source>Price of a million input tokens read from the cache, USD</source>
        <translation>每百万从缓存读取的输入 token 的价格，美元</translation>
    </message>
    <message>
        <source>Reads</source>
        <extracomment>column: kinds of input a model understands</extracomment>
        <translation>可读</translation>
    </message>
    <message>
        <source>Kinds of input</source>
        <translation>输入类型</translation>
    </message>
    <message>
        <source>Writes</source>
        <extracomment>column: kinds of output a model makes</extracomment>
        <translation>可写</translation>
    </message>
    <message>
        <source>Kinds of output</source>
        <translation>输出类型</translation>
    </message>
    <message>
        <source>Can</source>
        <extracomment>column: abilities of a model</extracomment>
        <translation>能力</translation>
    </message>
    <message>
        <source>Tools, structured output, reasoning, prompt cache, web search</source>
        <translation>工具、结构化输出、推理、提示缓存、网络搜索</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Author</source>
        <extracomment>column: the company that made the model</extracomment>
        <translation>作者</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Tokens of the longest answer</source>
        <translation>最长回答的词元数</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>column: the day a model was first listed</extracomment>
        <translation>上架日期</translation>
    </message>
    <message>
        <source>Knows until</source>
        <extracomment>column: until when a model knows of the world</extracomment>
        <translation>知识截止</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Measured by your own use of the last 30 days</source>
        <translation>根据您最近 30 天的使用测得</translation>
    </message>
    <message>
        <source>90 days</source>
        <extracomment>column: how a price went in the last 90 days, as a small line</extracomment>
        <translation>90 天内</translation>
    </message>
    <message>
        <source>Price of output tokens in the last 90 days, as far as it was seen here</source>
        <translation>最近 90 天的输出 token 价格（就此处所见）</translation>
    </message>
    <message>
        <source>Tok/s</source>
        <extracomment>column: tokens per second</extracomment>
        <translation>token/秒</translation>
    </message>
    <message>
        <source>Tokens per second of the quickest endpoint, median of half an hour; or measured by your own use</source>
        <translation>每秒 token 数：最快端点半小时的中位数，或您自己的使用所测</translation>
    </message>
    <message>
        <source>First s</source>
        <extracomment>column: seconds until the first token of an answer</extracomment>
        <translation>首字 s</translation>
    </message>
    <message>
        <source>Seconds until the first token, of the quickest endpoint, median of half an hour; or measured by your own use</source>
        <translation>到首个 token 的秒数：最快端点半小时的中位数，或您自己的使用所测</translation>
    </message>
    <message>
        <source>Up %</source>
        <extracomment>column: how much of the last day a model could be reached, in percent</extracomment>
        <translation>可用 %</translation>
    </message>
    <message>
        <source>Share of the last day in which its best endpoint answered</source>
        <translation>最近一天其最佳端点可用的比例</translation>
    </message>
    <message>
        <source>Where it can be asked</source>
        <translation>可以在哪里询问</translation>
    </message>
    <message>
        <source>Who made it</source>
        <translation>由谁制作</translation>
    </message>
    <message>
        <source>The day it was first listed</source>
        <translation>首次列出的日期</translation>
    </message>
    <message>
        <source>The last day of what it was taught</source>
        <translation>训练知识的截止日期</translation>
    </message>
    <message>
        <source>How it cuts text into tokens</source>
        <translation>如何将文本切分为 token</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Not a favourite</source>
        <translation>未收藏</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Your own tags</source>
        <translation>您自己的标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your own note</source>
        <translation>您自己的备注</translation>
    </message>
    <message>
        <source>Name and id</source>
        <translation>名称与标识</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>calls tools</source>
        <translation>调用工具</translation>
    </message>
    <message>
        <source>structured output</source>
        <translation>结构化输出</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>prompt cache</source>
        <translation>提示缓存</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>网页搜索</translation>
    </message>
    <message>
        <source>always</source>
        <extracomment>a model that reasons in any case</extracomment>
        <translation>始终</translation>
    </message>
    <message>
        <source>efforts %1</source>
        <translation>力度 %1</translation>
    </message>
    <message>
        <source>%1 by default</source>
        <extracomment>of a parameter: what holds when nothing is sent</extracomment>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Moderated</source>
        <translation>内容审核</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Zero retention</source>
        <translation>零保留</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation>知识截止</translation>
    </message>
    <message>
        <source>Listed since</source>
        <translation>上架时间</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>下架时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <source>off</source>
        <comment>default of a parameter</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Min P</source>
        <translation>Min P</translation>
    </message>
    <message>
        <source>Top A</source>
        <translation>Top A</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>频率惩罚</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>存在惩罚</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>最多 token</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>random</source>
        <comment>default of a parameter</comment>
        <translation>随机</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>default of a parameter</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Verbosity</source>
        <translation>详细程度</translation>
    </message>
    <message>
        <source>Reasoning effort</source>
        <translation>推理强度</translation>
    </message>
    <message>
        <source>Reasoning tokens</source>
        <translation>推理 token</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或以上</translation>
    </message>
    <message>
        <source>auto</source>
        <comment>default of a parameter</comment>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>PictureItem</name>
    <message>
        <source>The picture is larger than 20 MB and is not shown</source>
        <translation>图片大于 20 MB，不予显示</translation>
    </message>
    <message>
        <source>The picture has %1 × %2 pixels and is not shown</source>
        <translation>图片有 %1 × %2 像素，不予显示</translation>
    </message>
    <message>
        <source>A picture of a kind that is not shown</source>
        <translation>此类图片不予显示</translation>
    </message>
    <message>
        <source>The picture is broken</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Save picture as…</source>
        <translation>图片另存为…</translation>
    </message>
    <message>
        <source>The picture is not in the attachment store any more</source>
        <translation>图片已不在附件库中</translation>
    </message>
    <message>
        <source>The stored picture is damaged</source>
        <translation>存储的图片已损坏</translation>
    </message>
    <message>
        <source>The picture cannot be read</source>
        <translation>无法读取图片</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Points</source>
        <translation>散点图</translation>
    </message>
    <message>
        <source>Steps over time</source>
        <translation>随时间的阶梯图</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Nothing to draw.</source>
        <translation>没有可绘制的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n value(s). %2: from %3 (%4) to %5 (%6).</source>
        <extracomment>a chart in one sentence; %1 kind of chart, %2 what is measured, %3 and %5 values, %4 and %6 whose</extracomment>
        <translation>
            <numerusform>%1，%n 个值。%2：从 %3（%4）到 %5（%6）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceTexts</name>
    <message>
        <source>some</source>
        <extracomment>a price list has prices that hold under conditions, for example for long prompts</extracomment>
        <translation>一些</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, $/M</source>
        <extracomment>a price: what for, then its unit, dollars for a million tokens</extracomment>
        <translation>%1，$/百万</translation>
    </message>
    <message>
        <source>%1, $ each</source>
        <extracomment>a price: what for, then its unit, dollars for one (image, request, search)</extracomment>
        <translation>%1，$/次</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>varies</source>
        <extracomment>instead of a price: it depends</extracomment>
        <translation>不定</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>what happened to a model: the server lists it for the first time</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>what happened to a model: the server lists it no more</extracomment>
        <translation>下架</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>what happened to a model: it was gone and is listed again</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Expires</source>
        <extracomment>the day from which a model is not offered any more</extracomment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Conditional prices</source>
        <translation>条件价格</translation>
    </message>
    <message numerus="yes">
        <source>%n cheaper</source>
        <extracomment>how many models became cheaper</extracomment>
        <translation>
            <numerusform>%n 个降价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dearer</source>
        <translation>
            <numerusform>%n 个涨价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 个新增</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n 个下架</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back</source>
        <translation>
            <numerusform>%n 个恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expiring</source>
        <translation>
            <numerusform>%n 个即将到期</numerusform>
        </translation>
    </message>
    <message>
        <source>no change</source>
        <extracomment>between the parts of a list: &quot;2 cheaper, 1 new&quot;</extracomment>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is not listed any more</source>
        <translation>%1 已不在列表中</translation>
    </message>
    <message>
        <source>%1 expires on %2</source>
        <translation>%1 将于 %2 到期</translation>
    </message>
    <message>
        <source>%1 is now cheaper: %2</source>
        <translation>%1 降价了：%2</translation>
    </message>
    <message>
        <source>%1 is now %2 cheaper</source>
        <translation>%1 降价 %2</translation>
    </message>
    <message>
        <source>%1 is now dearer: %2</source>
        <translation>%1 涨价了：%2</translation>
    </message>
    <message>
        <source>%1 is now %2 dearer</source>
        <translation>%1 涨价 %2</translation>
    </message>
    <message>
        <source>The file is no text in UTF-8.</source>
        <translation>该文件不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The file is larger than what is taken: 64 MB and 500,000 points.</source>
        <translation>文件超过上限：64 MB 和 500,000 个价格点。</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>缺少“%1”列。</translation>
    </message>
    <message>
        <source>The column “%1” is not known.</source>
        <translation>未知的列“%1”。</translation>
    </message>
    <message>
        <source>There are %1 cells, which is not what the first line has.</source>
        <translation>此行有 %1 个单元格，与首行不一致。</translation>
    </message>
    <message>
        <source>A quote is opened and never closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>This cannot be read as a price in JSON: %1</source>
        <translation>无法作为 JSON 价格读取：%1</translation>
    </message>
    <message>
        <source>The file holds no prices, or a newer version wrote it.</source>
        <translation>文件中没有价格，或由更新的版本写成。</translation>
    </message>
    <message>
        <source>“%1” is no day and no time with a time zone.</source>
        <translation>“%1”既不是日期，也不是带时区的时间。</translation>
    </message>
    <message>
        <source>The model is missing.</source>
        <translation>缺少模型。</translation>
    </message>
    <message>
        <source>“%1” is no name of a price.</source>
        <translation>“%1”不是价格名称。</translation>
    </message>
    <message>
        <source>“%1” is no price. A price is a decimal like 0.00000038.</source>
        <translation>“%1”不是价格。价格是小数，例如 0.00000038。</translation>
    </message>
    <message>
        <source>A cell is too long: %1</source>
        <translation>单元格过长：%1</translation>
    </message>
    <message>
        <source>“%1” contradicts an earlier line about the same moment.</source>
        <translation>“%1”与前面同一时刻的一行矛盾。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>%1: number of a line in a file, %2: what is wrong there</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>no change in 90 days</source>
        <translation>90 天内无变化</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in 90 days</source>
        <extracomment>how often a price changed</extracomment>
        <translation>
            <numerusform>90 天内 %n 次变化</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, gone now</source>
        <extracomment>%1: how often a price changed; the model is not listed any more</extracomment>
        <translation>%1，现已下架</translation>
    </message>
    <message>
        <source>%1, cheaper now</source>
        <translation>%1，现已降价</translation>
    </message>
    <message>
        <source>%1, dearer now</source>
        <translation>%1，现已涨价</translation>
    </message>
</context>
<context>
    <name>PriceWords</name>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存输入</translation>
    </message>
    <message>
        <source>Writing the cache</source>
        <translation>写入缓存</translation>
    </message>
    <message>
        <source>Writing it for an hour</source>
        <translation>写入缓存（一小时）</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>音频输入</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>音频输出</translation>
    </message>
    <message>
        <source>Cached audio</source>
        <translation>缓存音频</translation>
    </message>
    <message>
        <source>Image tokens</source>
        <translation>图片 token</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>图片输出</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Web search</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>varies</source>
        <translation>不定</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1 / M</source>
        <extracomment>price of a million tokens</extracomment>
        <translation>%1 / 百万</translation>
    </message>
    <message>
        <source>%1 an image</source>
        <translation>%1/张图片</translation>
    </message>
    <message>
        <source>%1 a request</source>
        <translation>%1/请求</translation>
    </message>
    <message>
        <source>%1 a search</source>
        <translation>%1/次搜索</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>每次 %1</translation>
    </message>
    <message>
        <source>above %1 tokens of input</source>
        <translation>输入超过 %1 个 token</translation>
    </message>
    <message>
        <source>from %1 to %2 UTC</source>
        <translation>UTC %1 至 %2</translation>
    </message>
    <message>
        <source>Not listed by this server</source>
        <translation>此服务器未列出</translation>
    </message>
    <message>
        <source>Under other conditions:</source>
        <translation>其他条件下：</translation>
    </message>
    <message>
        <source>Instead, %1:</source>
        <extracomment>prices that hold under a condition; %1 is one like &quot;above 200 k tokens of input&quot;</extracomment>
        <translation>改为，%1：</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>%1 is a folder; only files can be attached</source>
        <translation>%1 是文件夹；只能附加文件</translation>
    </message>
    <message>
        <source>%1 is no ordinary file</source>
        <translation>%1 不是普通文件</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 是空的</translation>
    </message>
    <message>
        <source>%1 is larger than %2</source>
        <translation>%1 大于 %2</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>没有读取 %1 的权限</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 is a link that leads to itself</source>
        <translation>%1 是指向自己的链接</translation>
    </message>
    <message>
        <source>%1 could not be read in time; its drive does not answer</source>
        <translation>%1 未能及时读取；它所在的驱动器没有响应</translation>
    </message>
    <message>
        <source>%1 is neither text, picture nor PDF</source>
        <translation>%1 既不是文本，也不是图片或 PDF</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>无法读取 %1</translation>
    </message>
</context>
<context>
    <name>RichTextLayout</name>
    <message>
        <source>Footnote %1</source>
        <translation>脚注 %1</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>回到正文</translation>
    </message>
</context>
<context>
    <name>SchemaSheet</name>
    <message>
        <source>there is no schema yet</source>
        <translation>还没有 schema</translation>
    </message>
    <message>
        <source>a schema begins with a brace: {</source>
        <translation>schema 以花括号开头：{</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>a comma or a colon is missing or in the wrong place</source>
        <translation>缺少逗号或冒号，或位置不对</translation>
    </message>
    <message>
        <source>this is no value of JSON</source>
        <translation>这不是 JSON 值</translation>
    </message>
    <message>
        <source>a text has no end, or an escape that is not known</source>
        <translation>字符串没有结尾，或含有未知的转义</translation>
    </message>
    <message>
        <source>something stands behind the end</source>
        <translation>结尾之后还有内容</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>a place in a text and what is wrong there</extracomment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server</source>
        <extracomment>subject of a sentence when the server&apos;s name is not known</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>stands for the address of a server when it is not known</extracomment>
        <translation>服务器</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <extracomment>%1 is our sentence, %2 the server&apos;s message in its own language</extracomment>
        <translation>%1 对方说：%2</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>没有连接</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Is the network up, and does the server run?</source>
        <translation>无法连接 %1。网络通畅吗？服务器在运行吗？</translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation>服务器无法证明自己的身份</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent, your key included.</source>
        <translation>%1 的证书无效，因此什么都没有发送，包括您的密钥。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时回答</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时回答。</translation>
    </message>
    <message>
        <source>The answer is not complete</source>
        <translation>回答不完整</translation>
    </message>
    <message>
        <source>The connection to %1 ended before the answer did. What had arrived is kept.</source>
        <translation>与 %1 的连接在回答结束之前就断开了。已收到的内容已保留。</translation>
    </message>
    <message>
        <source>It is not known whether this was answered</source>
        <translation>不知道这个问题是否已被回答</translation>
    </message>
    <message>
        <source>The question left for %1, then the connection ended without an answer. It may have been charged; it was not sent again.</source>
        <translation>问题已发往 %1，随后连接断开，没有收到回答。可能已经计费；没有再次发送。</translation>
    </message>
    <message>
        <source>The server points elsewhere</source>
        <translation>服务器指向别处</translation>
    </message>
    <message>
        <source>%1 wants to hand the request to another address. That was not followed, because your key belongs to this address only.</source>
        <translation>%1 想把请求转到另一个地址。没有照做，因为您的密钥只属于这个地址。</translation>
    </message>
    <message>
        <source>The key was not accepted</source>
        <translation>密钥未被接受</translation>
    </message>
    <message>
        <source>%1 does not accept the key: it is missing, mistyped, disabled or has expired.</source>
        <translation>%1 不接受此密钥：缺失、输错、已停用或已过期。</translation>
    </message>
    <message>
        <source>Not enough credit</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>The account or the key has not enough credit left for this request. Add credits, ask for less, or use a free model.</source>
        <translation>账户或密钥的余额不足以完成此请求。请充值、减少要求，或使用免费模型。</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>%1 refused this request.</source>
        <translation>%1 拒绝了此请求。</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now. It asks to wait %2.</source>
        <translation>%1 暂时不再接受请求，要求等待 %2。</translation>
    </message>
    <message>
        <source>%1 takes no more requests for now. Wait a little, or use another model.</source>
        <translation>%1 暂时不再接受请求。请稍候，或换一个模型。</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Nobody offers this model</source>
        <translation>没有提供商提供此模型</translation>
    </message>
    <message>
        <source>%1 does not know this model, or your routing rules leave no provider for it.</source>
        <translation>%1 不认识此模型，或您的路由规则没有为它留下任何提供商。</translation>
    </message>
    <message>
        <source>The other side failed</source>
        <translation>对方出错</translation>
    </message>
    <message>
        <source>%1 could not answer.</source>
        <translation>%1 无法回答。</translation>
    </message>
    <message>
        <source>%1 cannot work with this request.</source>
        <translation>%1 无法处理此请求。</translation>
    </message>
    <message>
        <source>%1 cannot work with this request, because of “%2”.</source>
        <translation>%1 无法处理此请求，原因是“%2”。</translation>
    </message>
    <message>
        <source>The request does not work</source>
        <translation>请求无法处理</translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation>回答无法理解</translation>
    </message>
    <message>
        <source>What %1 sent could not be understood. Is this the address of a model server?</source>
        <translation>无法理解 %1 发来的内容。这是模型服务器的地址吗？</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>You stopped this. What had arrived is kept.</source>
        <translation>您停止了回答。已收到的内容已保留。</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <source>Your disk did not take it. Is there room left, and is the folder writable?</source>
        <translation>磁盘未能写入。还有空间吗？文件夹可写吗？</translation>
    </message>
    <message>
        <source>%1 could not be written or read. Is there room left, and is the folder writable?</source>
        <translation>%1 无法读写。还有空间吗？文件夹可写吗？</translation>
    </message>
    <message>
        <source>The keychain did not help</source>
        <translation>钥匙串不可用</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked, missing or refused. Keys can be used for this session only until it works again.</source>
        <translation>系统钥匙串已锁定、缺失或拒绝访问。在它恢复之前，密钥只能在本次会话中使用。</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>程序内部出错</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of the server. Your conversations are safe.</source>
        <translation>这是程序的错误，不是服务器的。您的对话安然无恙。</translation>
    </message>
    <message>
        <source>Use another key…</source>
        <translation>使用其他密钥…</translation>
    </message>
    <message>
        <source>Add credits…</source>
        <translation>充值…</translation>
    </message>
    <message>
        <source>Wait and try again</source>
        <translation>等待并重试</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation>其他模型…</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>修改问题</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>The clocks do not agree</source>
        <translation>时钟不一致</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock the certificate of %1 is not valid now. Check this computer&apos;s clock; nothing was sent, your key included.</source>
        <translation>按这台计算机的时钟,%1 的证书目前无效。请检查计算机的时钟;没有发送任何内容,包括你的密钥。</translation>
    </message>
</context>
<context>
    <name>TableItem</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>按“%1”排序</translation>
    </message>
    <message>
        <source>Show all %1 rows</source>
        <translation>显示全部 %1 行</translation>
    </message>
    <message>
        <source>Copy table for a spreadsheet</source>
        <translation>复制表格（用于电子表格）</translation>
    </message>
    <message>
        <source>Copy table as Markdown</source>
        <translation>将表格复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy table as HTML</source>
        <translation>将表格复制为 HTML</translation>
    </message>
</context>
<context>
    <name>ToolCardItem</name>
    <message>
        <source>Wants to call</source>
        <translation>想要调用</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已调用</translation>
    </message>
    <message>
        <source>Copy arguments</source>
        <translation>复制参数</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>复制结果</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Unknown part: %1</source>
        <translation>未知部分：%1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>思考中…</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>思考过程</translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation>思考了 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n 个 token</numerusform>
        </translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation>首个 token %1</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 token</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>费用未知</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) unreadable</source>
        <translation>
            <numerusform>%n 个事件无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer reached its length limit</source>
        <translation>回答达到了长度上限</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Will try again in %1.</source>
        <translation>将在 %1 后重试。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>whole seconds that count down</extracomment>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>switchyard::AlertAnnouncer</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of models you watch</source>
        <extracomment>title of a notification; below it stands what changed</extracomment>
        <translation>
            <numerusform>您关注的模型有 %n 项变化</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::AlertSwitches</name>
    <message>
        <source>Tell me when prices change</source>
        <translation>价格变化时通知我</translation>
    </message>
    <message>
        <source>of my favourites</source>
        <translation>我收藏的模型</translation>
    </message>
    <message>
        <source>of models I used in the last 30 days</source>
        <translation>我最近 30 天用过的模型</translation>
    </message>
    <message>
        <source>also as a notification of the desktop</source>
        <translation>同时作为桌面通知</translation>
    </message>
    <message>
        <source>and ask for the list at each start</source>
        <translation>并在每次启动时获取列表</translation>
    </message>
    <message>
        <source>Without it prices are compared when you refresh the list of models yourself.</source>
        <translation>否则只在您自己刷新模型列表时比较价格。</translation>
    </message>
</context>
<context>
    <name>switchyard::AnswerHeader</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>your pick</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>cheapest</source>
        <translation>最便宜</translation>
    </message>
    <message>
        <source>This is best</source>
        <translation>这个最好</translation>
    </message>
    <message>
        <source>Go on with this</source>
        <translation>以此继续</translation>
    </message>
    <message>
        <source>Votes for this answer and shows who gave each</source>
        <translation>投票给这个回答，并显示各回答出自谁</translation>
    </message>
    <message>
        <source>Shows this answer alone; the others stay as branches</source>
        <translation>只显示这个回答；其余保留为分支</translation>
    </message>
    <message>
        <source>%1 is best</source>
        <translation>%1 最好</translation>
    </message>
    <message>
        <source>Go on with the answer of %1</source>
        <translation>以 %1 的回答继续</translation>
    </message>
    <message>
        <source>Stop the answer of %1</source>
        <translation>停止 %1 的回答</translation>
    </message>
    <message>
        <source>More about the answer of %1</source>
        <translation>关于 %1 的回答的更多操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>switchyard::AttachmentChip</name>
    <message>
        <source>Pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>PDF with a password</source>
        <translation>有密码的 PDF</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::AttachmentTray</name>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>switchyard::BarChart</name>
    <message>
        <source>Cost per day</source>
        <translation>每日费用</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), at most %1 a day</source>
        <translation>
            <numerusform>%n 天，每天最多 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::BreakEvenCard</name>
    <message>
        <source>Break-even</source>
        <translation>盈亏平衡</translation>
    </message>
    <message>
        <source>Fee on credits, %</source>
        <translation>额度手续费，%</translation>
    </message>
    <message>
        <source>Fee on an own key, %</source>
        <translation>自有密钥手续费，%</translation>
    </message>
    <message>
        <source>free up to, $ a month</source>
        <translation>免费额度，每月 $</translation>
    </message>
    <message>
        <source>Assumptions: no server tells its fees. These are OpenRouter&apos;s terms of 2026.</source>
        <translation>假设：没有服务器会告知其费用。这里按 OpenRouter 2026 年的条款。</translation>
    </message>
    <message>
        <source>Choose a model whose price is known.</source>
        <translation>请选择价格已知的模型。</translation>
    </message>
    <message>
        <source>With credits: %1</source>
        <extracomment>a month of work paid with credits; %1 is an amount</extracomment>
        <translation>用额度：%1</translation>
    </message>
    <message>
        <source>With your own provider key: %1</source>
        <extracomment>a month of work with the user&apos;s own key of the provider (BYOK); %1 is an amount</extracomment>
        <translation>用您自己的提供商密钥：%1</translation>
    </message>
    <message>
        <source>An own key saves %1 a month.</source>
        <translation>自有密钥每月节省 %1。</translation>
    </message>
    <message>
        <source>Credits save %1 a month.</source>
        <translation>额度每月节省 %1。</translation>
    </message>
    <message>
        <source>Credits are cheaper from a list price of %1 a month on.</source>
        <translation>标价达到每月 %1 起，用额度更便宜。</translation>
    </message>
    <message>
        <source>However much it is, credits are never cheaper.</source>
        <translation>无论多少，用额度都不会更便宜。</translation>
    </message>
    <message>
        <source>It is not offered for batches.</source>
        <translation>不提供批处理。</translation>
    </message>
    <message>
        <source>It is offered for batches, but what they cost is not known.</source>
        <translation>提供批处理，但价格未知。</translation>
    </message>
    <message>
        <source>Break-even · %1</source>
        <translation>盈亏平衡 · %1</translation>
    </message>
    <message>
        <source>At once: %1</source>
        <extracomment>a month of work at the prices of the list, answered at once; %1 is an amount</extracomment>
        <translation>即时：%1</translation>
    </message>
    <message>
        <source>As a batch, within a day: %1</source>
        <extracomment>the same work handed in as a batch, which is answered later and cheaper; %1 is an amount</extracomment>
        <translation>作为批处理，一天之内：%1</translation>
    </message>
    <message>
        <source>A batch saves %1 a month, %2.</source>
        <extracomment>%1 is an amount, %2 a share like &quot;50 %&quot;</extracomment>
        <translation>批处理每月节省 %1，%2。</translation>
    </message>
    <message>
        <source>A batch costs %1 a month more.</source>
        <translation>批处理每月多花 %1。</translation>
    </message>
    <message>
        <source>A batch saves nothing.</source>
        <translation>批处理不节省。</translation>
    </message>
</context>
<context>
    <name>switchyard::CalculatorView</name>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message numerus="yes">
        <source>The %n found</source>
        <translation>
            <numerusform>找到的 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n compared</source>
        <translation>
            <numerusform>比较的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>what you paid</source>
        <translation>您的支出</translation>
    </message>
    <message>
        <source>the cheapest</source>
        <translation>最便宜的</translation>
    </message>
    <message>
        <source>the selected model</source>
        <translation>所选模型</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>As soon as a catalogue has been fetched, its prices are compared here.</source>
        <translation>获取目录后，这里会比较其价格。</translation>
    </message>
    <message>
        <source>Pricing your use…</source>
        <translation>正在计算您的用量…</translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation>该时段没有回答</translation>
    </message>
    <message>
        <source>What you ask from now on is priced here at every model.</source>
        <translation>从现在起您的提问会在这里按每个模型计价。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Your use has not been priced.</source>
        <translation>尚未计算您的用量。</translation>
    </message>
    <message>
        <source>Price it</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Typed work</source>
        <translation>输入的工作量</translation>
    </message>
    <message>
        <source>My own use</source>
        <translation>我的用量</translation>
    </message>
    <message>
        <source>What is calculated</source>
        <translation>计算什么</translation>
    </message>
    <message>
        <source>Which models</source>
        <translation>哪些模型</translation>
    </message>
    <message>
        <source>Difference to</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>What differences are to</source>
        <translation>差额相对于</translation>
    </message>
    <message>
        <source>costs</source>
        <extracomment>proposed as the name of a file</extracomment>
        <translation>费用</translation>
    </message>
    <message>
        <source>What the work costs, cheapest first</source>
        <translation>工作的费用，最便宜的在前</translation>
    </message>
</context>
<context>
    <name>switchyard::CatalogueView</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <extracomment>%1 models pass the search, out of %2</extracomment>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>updated %1, %2</source>
        <extracomment>when the list of models was fetched, like &quot;4 min ago&quot;; %2: what changed, like &quot;2 cheaper, 1 new&quot;</extracomment>
        <translation>更新于 %1，%2</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>更新于%1</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model matches</source>
        <translation>没有符合的模型</translation>
    </message>
    <message>
        <source>Take a word or a bound out of the search.</source>
        <translation>请从搜索中去掉一个词或限制。</translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation>显示全部模型</translation>
    </message>
    <message>
        <source>Asking for the models…</source>
        <translation>正在查询模型…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>The list of models has not been fetched yet. It is asked for when you say so.</source>
        <translation>尚未获取模型列表。只有您要求时才会查询。</translation>
    </message>
    <message>
        <source>Fetch the models</source>
        <translation>获取模型</translation>
    </message>
</context>
<context>
    <name>switchyard::ChangesView</name>
    <message>
        <source>Taking in prices: %1 of %2</source>
        <extracomment>%1 and %2: numbers</extracomment>
        <translation>正在导入价格：%1 / %2</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>仅收藏</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask for the list of models and compare its prices</source>
        <translation>获取模型列表并比较价格</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>button with a menu: take prices in from a file, write them to one</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Take prices in from a file, or write them to one</source>
        <translation>从文件导入价格，或导出到文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop taking prices in</source>
        <translation>停止导入价格</translation>
    </message>
    <message>
        <source>Changes of prices and models</source>
        <translation>价格与模型的变化</translation>
    </message>
    <message>
        <source>Show in the catalogue</source>
        <translation>在目录中显示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Other changes are hidden by the choice above.</source>
        <translation>其他变化被上面的选择隐藏了。</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>显示所有变化</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>正在查找变化…</translation>
    </message>
    <message>
        <source>Prices of the sandbox do not change</source>
        <translation>沙盒的价格不会变化</translation>
    </message>
    <message>
        <source>They are pretend. With a server of your own every change of its prices is kept here, from its first list of models on.</source>
        <translation>它们是虚拟的。使用您自己的服务器时，从第一份模型列表起，每次价格变化都会记录在这里。</translation>
    </message>
    <message>
        <source>Use my own key…</source>
        <translation>使用我自己的密钥…</translation>
    </message>
    <message>
        <source>No list of models yet</source>
        <translation>还没有模型列表</translation>
    </message>
    <message>
        <source>The first list is what later ones are compared with. It is asked for when you say so.</source>
        <translation>之后的列表将与第一份列表比较。只有您要求时才会获取。</translation>
    </message>
    <message>
        <source>Fetch the models</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>No change so far</source>
        <translation>目前没有变化</translation>
    </message>
    <message>
        <source>Everything costs what it did at first sight. Each refresh adds what is different; a file of older prices can be taken in.</source>
        <translation>所有价格与首次看到时相同。每次刷新会添加不同之处；也可以导入较早价格的文件。</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>立即刷新</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Cheaper</source>
        <extracomment>models that became cheaper</extracomment>
        <translation>降价</translation>
    </message>
    <message>
        <source>Dearer</source>
        <translation>涨价</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>models that were added</extracomment>
        <translation>新增</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>models that are not listed any more</extracomment>
        <translation>下架</translation>
    </message>
    <message>
        <source>Expiring</source>
        <extracomment>models that will not be offered for long</extracomment>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>changes of other kinds</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Show: %1, %2</source>
        <extracomment>%1: kind of change, %2: how many there are</extracomment>
        <translation>显示：%1，%2</translation>
    </message>
    <message>
        <source>Asking for the list of models…</source>
        <translation>正在获取模型列表…</translation>
    </message>
    <message>
        <source>Only the sandbox is there</source>
        <translation>只有沙盒</translation>
    </message>
    <message>
        <source>No list of models has been fetched</source>
        <translation>尚未获取模型列表</translation>
    </message>
    <message>
        <source>Updated %1, %2</source>
        <extracomment>%1: &quot;4 min ago&quot;, %2: &quot;2 cheaper, 1 new&quot;</extracomment>
        <translation>更新于 %1，%2</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>更新于 %1</translation>
    </message>
    <message>
        <source>Choose a change to see how that price went</source>
        <translation>选择一项变化，查看该价格的走势</translation>
    </message>
    <message>
        <source>Take prices in</source>
        <translation>导入价格</translation>
    </message>
    <message>
        <source>Prices (*.csv *.json);;All files (*)</source>
        <translation>价格文件 (*.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export prices</source>
        <translation>导出价格</translation>
    </message>
    <message>
        <source>The sandbox has no history</source>
        <translation>沙盒没有历史</translation>
    </message>
    <message>
        <source>Take back %1 (%2)</source>
        <extracomment>menu: %1 a file that was taken in, %2 when</extracomment>
        <translation>撤销导入 %1（%2）</translation>
    </message>
    <message>
        <source>Take prices in…</source>
        <translation>导入价格…</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>导出为 JSON…</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <extracomment>suggested name of a file</extracomment>
        <translation>%1 的价格</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Nothing of the file was taken in.</source>
        <translation>文件内容未导入。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <extracomment>below the first problems of a file</extracomment>
        <translation>
            <numerusform>… 另有 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was taken in from %1.</source>
        <translation>没有从 %1 导入任何内容。</translation>
    </message>
    <message>
        <source>%1 holds no prices.</source>
        <translation>%1 中没有价格。</translation>
    </message>
    <message numerus="yes">
        <source>%n differ from what was seen.</source>
        <extracomment>prices of a file that differ from what the program saw at that time</extracomment>
        <translation>
            <numerusform>%n 个与已看到的不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>The prices of %1 are taken back.</source>
        <translation>已撤销 %1 的价格。</translation>
    </message>
    <message>
        <source>The prices are in %1.</source>
        <translation>价格已保存到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n price(s) taken in.</source>
        <extracomment>a file; %n: how many prices of it were not known before</extracomment>
        <translation>
            <numerusform>%1：已导入 %n 个价格。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ChatInspector</name>
    <message>
        <source>About this chat</source>
        <translation>关于此对话</translation>
    </message>
    <message>
        <source>This chat</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation>更改模型</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示</translation>
    </message>
    <message>
        <source>Instructions for this chat</source>
        <translation>此对话的指示</translation>
    </message>
    <message>
        <source>What will be sent…</source>
        <translation>将发送的内容…</translation>
    </message>
    <message>
        <source>For this chat…</source>
        <translation>用于此对话…</translation>
    </message>
    <message>
        <source>Other rules for this chat than those of the settings</source>
        <translation>为此对话使用与设置不同的规则</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>switchyard::ChatPage</name>
    <message>
        <source>Copied as Markdown</source>
        <translation>已复制为 Markdown</translation>
    </message>
    <message>
        <source>Quote in a reply</source>
        <translation>在回复中引用</translation>
    </message>
    <message>
        <source>Continue this answer</source>
        <translation>继续这个回答</translation>
    </message>
    <message>
        <source>Copy generation id</source>
        <translation>复制生成编号</translation>
    </message>
    <message>
        <source>Copy error details</source>
        <translation>复制错误详情</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>保存代码</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation>对话已删除</translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Complete, can be imported again (*.json)</source>
        <translation>完整，可再次导入 (*.json)</translation>
    </message>
    <message>
        <source>Markdown, for reading (*.md)</source>
        <translation>Markdown，供阅读 (*.md)</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exported chats (*.json)</source>
        <translation>导出的对话 (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个对话</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be imported</source>
        <translation>有些内容无法导入</translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation>您想问什么？</translation>
    </message>
    <message>
        <source>The built-in sandbox answers on this computer, for pretend money. Add a connection with a key to talk to real models.</source>
        <translation>内置沙盒在这台电脑上作答，使用虚拟货币。添加带密钥的连接，即可与真实模型对话。</translation>
    </message>
    <message>
        <source>%1 will answer. What you write is kept on this computer.</source>
        <translation>将由 %1 作答。您写的内容保存在这台电脑上。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Retry with another model…</source>
        <translation>用其他模型重试…</translation>
    </message>
    <message>
        <source>Ask other models…</source>
        <translation>询问其他模型…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>All answers in columns, or one at a time</source>
        <translation>所有回答分列显示，或一次一个</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Where two answers differ, and what each cost</source>
        <translation>两个回答的不同之处，以及各自的费用</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲评</translation>
    </message>
    <message>
        <source>Hides who answers until you have voted for the best answer</source>
        <translation>在您投票选出最佳回答之前隐藏回答者</translation>
    </message>
    <message>
        <source>Copy message as Markdown</source>
        <translation>将消息复制为 Markdown</translation>
    </message>
    <message>
        <source>Fork into a new chat from here</source>
        <translation>从这里分叉为新对话</translation>
    </message>
    <message>
        <source>Branches…</source>
        <translation>分支…</translation>
    </message>
    <message>
        <source>Delete message</source>
        <translation>删除消息</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted</source>
        <translation>
            <numerusform>已删除 %n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a new chat with the messages up to there</source>
        <translation>这是包含到该处为止消息的新对话</translation>
    </message>
    <message>
        <source>The conversation is about %1 tokens too long for this model: leave messages out by the meter below, or choose a model with more context</source>
        <translation>对话对此模型来说大约多出 %1 个 token：请用下方的上下文条省略一些消息，或选择上下文更大的模型</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>还没有要发送的内容。</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
</context>
<context>
    <name>switchyard::CommandListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>read by screen readers: the name of an entry and its kind (action, chat, model)</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>switchyard::CommandPalette</name>
    <message>
        <source>action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search actions, chats and models</source>
        <translation>搜索操作、对话和模型</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>switchyard::CompareSheet</name>
    <message>
        <source>Compare answers</source>
        <translation>比较回答</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>第一个回答</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>第二个回答</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>In one text</source>
        <translation>合为一文</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two answers that are compared</comment>
        <translation>与</translation>
    </message>
    <message>
        <source>Both answers in one text</source>
        <translation>两个回答合为一文</translation>
    </message>
    <message>
        <source>Cost and speed of the answers</source>
        <translation>回答的费用和速度</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>For a spreadsheet</source>
        <translation>用于电子表格</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>作为 Markdown</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Both say the same, to the letter.</source>
        <translation>两者一字不差。</translation>
    </message>
    <message>
        <source>%1 of the words are in both. Struck out: only in the first. Underlined: only in the second.</source>
        <translation>%1 的词两者共有。删除线：仅在第一个中。下划线：仅在第二个中。</translation>
    </message>
    <message>
        <source>They are long: compared line by line.</source>
        <translation>文本较长：按行比较。</translation>
    </message>
    <message>
        <source>They are too long or too different to be compared in parts.</source>
        <translation>文本过长或差异过大，无法分段比较。</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>仅显示开头部分。</translation>
    </message>
    <message>
        <source>Table copied as Markdown</source>
        <translation>表格已复制为 Markdown</translation>
    </message>
    <message>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
</context>
<context>
    <name>switchyard::CompareTableModel</name>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation>上下文，token</translation>
    </message>
    <message>
        <source>Longest answer, tokens</source>
        <translation>最长回答，token</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>可写</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation>知识截止</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Moderated</source>
        <translation>内容审核</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Input, $ per million</source>
        <translation>输入，$/百万</translation>
    </message>
    <message>
        <source>Output, $ per million</source>
        <translation>输出，$/百万</translation>
    </message>
    <message>
        <source>Cached input, $ per million</source>
        <translation>缓存输入，$/百万</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Writing the cache, $ per million</source>
        <translation>写入缓存，$/百万</translation>
    </message>
    <message>
        <source>Reasoning, $ per million</source>
        <translation>推理，$/百万</translation>
    </message>
    <message>
        <source>Audio input, $ per million</source>
        <translation>音频输入，$/百万</translation>
    </message>
    <message>
        <source>Image, $</source>
        <translation>图片，$</translation>
    </message>
    <message>
        <source>Web search, $</source>
        <translation>网络搜索，$</translation>
    </message>
    <message>
        <source>Request, $</source>
        <translation>请求，$</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <extracomment>read aloud: a value that is the best of its row</extracomment>
        <translation>%1，最佳</translation>
    </message>
</context>
<context>
    <name>switchyard::CompareTray</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Choose no models to compare</source>
        <translation>清除所选的比较模型</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>将 %1 移出比较</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <comment>button: the number of models</comment>
        <translation>
            <numerusform>比较 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n model(s) side by side</source>
        <translation>
            <numerusform>并排比较 %n 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ComparisonView</name>
    <message>
        <source>The best value of a row is marked; what is the same is quiet.</source>
        <translation>每行的最佳值有标记；相同的值淡化显示。</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>并排比较模型</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Choose two models or more in the catalogue, up to twelve.</source>
        <translation>在目录中选择两个或更多模型，最多十二个。</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>仅差异</translation>
    </message>
    <message>
        <source>Show only facts in which the models differ</source>
        <translation>只显示模型之间不同的项目</translation>
    </message>
    <message>
        <source>One request for each model; nothing is asked by itself.</source>
        <translation>每个模型一次请求；不会自动请求。</translation>
    </message>
    <message>
        <source>comparison</source>
        <extracomment>proposed as the name of a file</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>What goes up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>What goes across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>against</source>
        <extracomment>between two boxes: one measure against another</extracomment>
        <translation>对</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Ask for speeds</source>
        <translation>获取速度</translation>
    </message>
    <message>
        <source>Ask the servers how fast these models are</source>
        <translation>询问服务器这些模型的速度</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>the server says nothing about the speed of a model</extracomment>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Its server does not tell speeds.</source>
        <translation>其服务器不提供速度。</translation>
    </message>
    <message>
        <source>None of its endpoints tells a speed.</source>
        <translation>其端点均未提供速度。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a model, %2 a sentence that says why</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All speeds were told</source>
        <translation>已获得所有速度</translation>
    </message>
    <message numerus="yes">
        <source>Of %n model(s) no speed was told</source>
        <translation>
            <numerusform>%n 个模型没有速度</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::Composer</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Editing an earlier message: sending makes a new branch</source>
        <translation>正在编辑较早的消息：发送会产生新的分支</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>保存的提示词</translation>
    </message>
    <message numerus="yes">
        <source>%n files were dropped here. Attach them all?</source>
        <translation>
            <numerusform>这里放入了 %n 个文件。要全部附加吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach all</source>
        <translation>全部附加</translation>
    </message>
    <message>
        <source>The first %1</source>
        <translation>前 %1 个</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不附加</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) say where they were taken</source>
        <translation>
            <numerusform>%n 张照片含有拍摄地点</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the position</source>
        <translation>移除地点</translation>
    </message>
    <message>
        <source>not seen by %1</source>
        <translation>%1 看不到</translation>
    </message>
    <message>
        <source>%1 takes no pictures</source>
        <translation>%1 不接受图片</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>移除图片</translation>
    </message>
    <message>
        <source>Send them anyway</source>
        <translation>仍然发送</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>&amp;Save this text</source>
        <translation>保存此文本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Ask another model as well</source>
        <translation>再询问一个模型</translation>
    </message>
    <message>
        <source>No prompt matches these words.</source>
        <translation>没有匹配的提示词。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Save this text as a prompt</source>
        <translation>将此文本保存为提示词</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rename the prompt</source>
        <translation>重命名提示词</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Prompt deleted</source>
        <translation>已删除提示词</translation>
    </message>
</context>
<context>
    <name>switchyard::ComposerBinding</name>
    <message>
        <source>Explain</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>Explain {{topic}} to {{reader}}. Begin with one sentence that holds the idea, then go deeper step by step, with an example.</source>
        <translation>向 {{reader}} 解释 {{topic}}。先用一句话说明要点，再举例一步一步深入。</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Translate into {{language}}. Keep tone and formatting, and list below what cannot be translated exactly:

{{text}}</source>
        <translation>翻译成 {{language}}。保持语气和格式，并在下面列出无法准确翻译之处：

{{text}}</translation>
    </message>
    <message>
        <source>Review code</source>
        <translation>审查代码</translation>
    </message>
    <message>
        <source>Review this {{programming language}} code. Name the mistakes first, the most serious one on top, each with the line and a fix; matters of taste last.

```
{{code}}
```</source>
        <translation>审查这段 {{programming language}} 代码。先列出错误，最严重的放在最前，每条注明行号和修改方法；风格问题放在最后。

```
{{code}}
```</translation>
    </message>
    <message>
        <source>Weigh a decision</source>
        <translation>权衡决定</translation>
    </message>
    <message>
        <source>I have to choose: {{options}}. What matters to me: {{what matters}}. Compare them in a table, say what would change your mind, and recommend one.</source>
        <translation>我要选择：{{options}}。我看重的是：{{what matters}}。请用表格比较，说明什么会改变你的看法，并推荐一个。</translation>
    </message>
    <message>
        <source>(attachment)</source>
        <translation>（附件）</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>≈ %1 or more</source>
        <translation>≈ %1 或更多</translation>
    </message>
    <message>
        <source>≈ %1 – %2 or more</source>
        <translation>≈ %1 – %2 或更多</translation>
    </message>
    <message>
        <source>A queued prompt could not be sent; it is still there</source>
        <translation>一条排队的提问无法发送；它仍在队列中</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>%1 of %2 tokens</source>
        <translation>%1 / %2 个 token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) left out</source>
        <translation>
            <numerusform>省略 %n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>This prompt alone is too long for %1.</source>
        <translation>仅这条提问对 %1 就已太长。</translation>
    </message>
    <message>
        <source>About %1 tokens too long for %2. Leave messages out, or let the oldest go.</source>
        <translation>对 %2 来说超出约 %1 个 token。请省略一些消息，或允许去掉最早的。</translation>
    </message>
    <message>
        <source>Up to %1 models can be asked at once</source>
        <translation>一次最多可以询问 %1 个模型</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或以上</translation>
    </message>
</context>
<context>
    <name>switchyard::ConnectionCard</name>
    <message>
        <source>The server&apos;s answer, word for word</source>
        <translation>服务器回答的原文</translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation>设置密钥…</translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>button: ask the server whether it answers</extracomment>
        <translation>测试</translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation>用于新对话</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>移除连接</translation>
    </message>
    <message>
        <source>%1 · used for new chats</source>
        <extracomment>after the kind of a server: this connection answers new chats</extracomment>
        <translation>%1 · 用于新对话</translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation>更改密钥…</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 的更多操作</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>询问中…</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>answers in %1</source>
        <extracomment>state of a connection; %1 is a duration like &quot;0.3 s&quot;</extracomment>
        <translation>%1 内作答</translation>
    </message>
    <message numerus="yes">
        <source>It lists %n model(s).</source>
        <translation>
            <numerusform>它列出 %n 个模型。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ConnectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add another server</source>
        <translation>添加其他服务器</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>连接的名称</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器的地址</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>服务器的类型</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>证书文件</translation>
    </message>
    <message>
        <source>only for servers with a certificate of their own</source>
        <translation>仅用于自带证书的服务器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Certificates</source>
        <extracomment>a file of trusted certificates</extracomment>
        <translation>证书</translation>
    </message>
    <message>
        <source>Send the key unencrypted all the same</source>
        <translation>仍然不加密地发送密钥</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Questions go to %1</source>
        <extracomment>%1 is an address; shown while it is typed</extracomment>
        <translation>问题将发往 %1</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way can read the key and the conversation.</source>
        <translation>%1 未加密：途经的任何人都能读到密钥和对话。</translation>
    </message>
    <message>
        <source>The key is bound to %1 and is removed when the address changes.</source>
        <translation>密钥绑定在 %1 上，地址改变时会被移除。</translation>
    </message>
</context>
<context>
    <name>switchyard::ContextListModel</name>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>%1 (would be left out)</source>
        <translation>%1（将被省略）</translation>
    </message>
</context>
<context>
    <name>switchyard::ContextPopover</name>
    <message>
        <source>Leave out the oldest turns when it does not fit</source>
        <translation>放不下时省略最早的对话</translation>
    </message>
    <message>
        <source>Messages that are sent</source>
        <translation>将发送的消息</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>发送的内容</translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationList</name>
    <message>
        <source>Search chats</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation>新对话 (Ctrl+N)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>导入对话…</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>没有对话包含这些词。</translation>
    </message>
    <message>
        <source>No chats yet. What you write is kept here, on this computer only.</source>
        <translation>还没有对话。您写的内容只保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
</context>
<context>
    <name>switchyard::CostTableModel</name>
    <message>
        <source>baseline</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>每次请求</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>How far off the total may be because another tokenizer counts other tokens</source>
        <translation>因分词器计数不同，合计可能的偏差</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>switchyard::CountField</name>
    <message>
        <source>A whole number from %1 to %2</source>
        <extracomment>%1 and %2 are the bounds of what can be typed</extracomment>
        <translation>%1 到 %2 的整数</translation>
    </message>
</context>
<context>
    <name>switchyard::EndpointCard</name>
    <message>
        <source>computes in %1</source>
        <extracomment>countries a provider computes in</extracomment>
        <translation>计算地点：%1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Longest prompt</source>
        <translation>最长提示</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>最长回答</translation>
    </message>
    <message>
        <source>Quantization</source>
        <extracomment>how coarsely the numbers of a model are stored</extracomment>
        <translation>量化</translation>
    </message>
    <message>
        <source>Median · 75 % · 90 % · 99 % of the last half hour:</source>
        <translation>最近半小时的中位数 · 75 % · 90 % · 99 %：</translation>
    </message>
    <message>
        <source>First token, s</source>
        <extracomment>seconds until the first token of an answer</extracomment>
        <translation>首个 token，s</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>tokens per second</extracomment>
        <translation>token/s</translation>
    </message>
    <message>
        <source>Data</source>
        <extracomment>what a provider does with what it is sent</extracomment>
        <translation>数据</translation>
    </message>
    <message>
        <source>keeps nothing</source>
        <translation>不保留数据</translation>
    </message>
    <message>
        <source>may keep what it is sent; see its policy</source>
        <translation>可能保留发送的内容；见其政策</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Ask first</source>
        <extracomment>button: this endpoint is asked before others for this model</extracomment>
        <translation>优先询问</translation>
    </message>
    <message>
        <source>Ignore</source>
        <extracomment>button: this endpoint is never asked for this model</extracomment>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Ignore for all models</source>
        <extracomment>button: this provider is never asked, whatever the model</extracomment>
        <translation>对所有模型忽略</translation>
    </message>
    <message>
        <source>Privacy</source>
        <extracomment>links to pages of a provider</extracomment>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>状态页</translation>
    </message>
    <message>
        <source>Ask %1 first for this model</source>
        <translation>此模型优先询问 %1</translation>
    </message>
    <message>
        <source>Never ask %1 for this model</source>
        <translation>此模型不询问 %1</translation>
    </message>
    <message>
        <source>Never ask %1 for any model</source>
        <translation>任何模型都不询问 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::EndpointPanel</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Ask the server for the endpoints of this model</source>
        <translation>向服务器查询此模型的端点</translation>
    </message>
    <message>
        <source>Endpoints of the model</source>
        <translation>模型的端点</translation>
    </message>
    <message>
        <source>%1 is asked first for this model</source>
        <translation>此模型优先询问 %1</translation>
    </message>
    <message>
        <source>%1 is no longer asked first</source>
        <translation>不再优先询问 %1</translation>
    </message>
    <message>
        <source>%1 is ignored for this model</source>
        <translation>此模型忽略 %1</translation>
    </message>
    <message>
        <source>%1 may answer for this model</source>
        <translation>%1 可以为此模型回答</translation>
    </message>
    <message>
        <source>%1 is ignored for all models</source>
        <translation>所有模型都忽略 %1</translation>
    </message>
    <message>
        <source>%1 may answer again</source>
        <translation>%1 可以再次回答</translation>
    </message>
    <message>
        <source>Endpoints · %1</source>
        <translation>端点 · %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Ask who serves it</source>
        <translation>查询由谁提供</translation>
    </message>
    <message>
        <source>Nobody serves it at the moment.</source>
        <translation>目前无人提供服务。</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::ErrorBanner</name>
    <message>
        <source>Details of the failure</source>
        <translation>错误的详情</translation>
    </message>
    <message>
        <source>Try again in %1</source>
        <extracomment>button that waits by itself; %1 is a duration like &quot;12 s&quot;</extracomment>
        <translation>%1 后重试</translation>
    </message>
</context>
<context>
    <name>switchyard::ExperiencePanel</name>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>of some answers the cost is not known: &quot;$1.07 or more&quot;</extracomment>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或以上</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1, that is %2</source>
        <translation>%1，即 %2</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>90 days</source>
        <extracomment>button: three months instead of one</extracomment>
        <translation>90 天内</translation>
    </message>
    <message>
        <source>Your use of the last 90 days</source>
        <translation>您最近 90 天的使用</translation>
    </message>
    <message numerus="yes">
        <source>Your last %n day(s)</source>
        <translation>
            <numerusform>您最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used in this time</source>
        <translation>在此期间未使用</translation>
    </message>
</context>
<context>
    <name>switchyard::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>switchyard::FacetTreeModel</name>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Context at least</source>
        <translation>上下文至少</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Listed within</source>
        <translation>上架时间</translation>
    </message>
    <message>
        <source>Knows at least</source>
        <translation>知识至少到</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>kind of input or output</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>pdf / file</source>
        <translation>PDF / 文件</translation>
    </message>
    <message>
        <source>audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>tools</source>
        <extracomment>what a model can do</extracomment>
        <translation>工具</translation>
    </message>
    <message>
        <source>structured output</source>
        <translation>结构化输出</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>prompt cache</source>
        <translation>提示缓存</translation>
    </message>
    <message>
        <source>web search</source>
        <translation>网页搜索</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>open weights</source>
        <translation>开放权重</translation>
    </message>
    <message>
        <source>zero retention</source>
        <translation>零留存</translation>
    </message>
    <message>
        <source>moderated</source>
        <translation>有审核</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天内</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 天内</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>一年内</translation>
    </message>
    <message>
        <source>two years</source>
        <translation>两年内</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values of a filter that are not shown</comment>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n model(s)</source>
        <translation>
            <numerusform>%1，%n 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::FilterMenu</name>
    <message>
        <source>Sees images, calls tools, 200 k context</source>
        <translation>能看图片、调用工具、200 k 上下文</translation>
    </message>
    <message>
        <source>Cheap, with tools and structured output</source>
        <translation>便宜，支持工具与结构化输出</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>开放权重</translation>
    </message>
    <message>
        <source>Reads files, long context</source>
        <translation>读取文件，长上下文</translation>
    </message>
    <message>
        <source>Nothing is retained</source>
        <translation>不保留任何数据</translation>
    </message>
    <message>
        <source>New in the last 30 days</source>
        <translation>最近 30 天新增</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>button: a menu of searches that were saved</extracomment>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>保存此搜索…</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter deleted</source>
        <translation>已删除筛选</translation>
    </message>
</context>
<context>
    <name>switchyard::FindBar</name>
    <message>
        <source>Find in this chat</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the matches is shown, and how many there are</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>上一个匹配(Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>下一个匹配(Enter)</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>toggle: upper and lower case matter</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Word</source>
        <comment>toggle: only whole words</comment>
        <translation>整词</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>仅匹配整词</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭(Esc)</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>没有匹配</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>switchyard::KeyDialog</name>
    <message>
        <source>Key for %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>The key is sent to %1 and nowhere else.</source>
        <translation>密钥只会发往 %1，不会发往别处。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>粘贴密钥</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>It is kept in the system keychain, never in a file.</source>
        <translation>它保存在系统钥匙串中，绝不写入文件。</translation>
    </message>
    <message>
        <source>There is no keychain service on this system, so the key is kept in memory until the program ends and has to be pasted again at the next start.</source>
        <translation>此系统没有钥匙串服务，因此密钥只在内存中保留到程序结束，下次启动时需要重新粘贴。</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此密钥</translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation>在哪里获取？</translation>
    </message>
    <message>
        <source>Open the page of the server where keys are made</source>
        <translation>打开服务器上创建密钥的页面</translation>
    </message>
    <message>
        <source>Looks like a key.</source>
        <translation>看起来像一个密钥。</translation>
    </message>
</context>
<context>
    <name>switchyard::KeysPage</name>
    <message>
        <source>Keys and connections</source>
        <translation>密钥与连接</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>添加连接</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>其他服务器…</translation>
    </message>
    <message>
        <source>Use an OpenRouter key…</source>
        <translation>使用 OpenRouter 密钥…</translation>
    </message>
    <message>
        <source>Use an OpenRouter key</source>
        <translation>使用 OpenRouter 密钥</translation>
    </message>
    <message>
        <source>Looking for the system&apos;s keychain…</source>
        <translation>正在查找系统钥匙串…</translation>
    </message>
    <message>
        <source>Keys are in the system keychain. Nothing of them is written to files, logs or exports. Each key is bound to its address.</source>
        <translation>密钥在系统钥匙串中，绝不写入文件、日志或导出内容。每个密钥都绑定在自己的地址上。</translation>
    </message>
    <message>
        <source>There is no working keychain service here. Keys are kept in memory until the program ends, and have to be pasted again at the next start. Nothing of them is written to files.</source>
        <translation>这里没有可用的钥匙串服务。密钥只在内存中保留到程序结束，下次启动时需要重新粘贴，绝不写入文件。</translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation>密钥已存入系统钥匙串。</translation>
    </message>
    <message>
        <source>The key is kept until the program ends.</source>
        <translation>密钥保留到程序结束。</translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation>密钥已移除。</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 已移除。</translation>
    </message>
</context>
<context>
    <name>switchyard::LinkDialog</name>
    <message>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <source>Full address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>This address carries a name before the host, a way to look like another site. The name is left out. It leads to:</source>
        <translation>此地址在主机前带有用户名，这是冒充其他网站的手法。用户名已去掉。它指向：</translation>
    </message>
    <message>
        <source>The name of this host has letters of other alphabets; it may look like another one. It leads to:</source>
        <translation>此主机名含有其他文字的字母，可能看起来像另一个网站。它指向：</translation>
    </message>
    <message>
        <source>This link has hidden characters that change how it is read. It leads to:</source>
        <translation>此链接含有会改变读法的隐藏字符。它指向：</translation>
    </message>
    <message>
        <source>The text of this link names another host than the one it leads to:</source>
        <translation>此链接的文字所写的主机与它实际指向的不同：</translation>
    </message>
    <message>
        <source>This link hands over a long text to its host. Look at it before you open it:</source>
        <translation>此链接会把一长段文字交给对方主机。打开前请先看一看：</translation>
    </message>
    <message>
        <source>This link leads to:</source>
        <translation>此链接指向：</translation>
    </message>
</context>
<context>
    <name>switchyard::MainWindow</name>
    <message>
        <source>This is the built-in sandbox: pretend models, pretend money.</source>
        <translation>这是内置沙盒：模拟模型，虚拟货币。</translation>
    </message>
    <message>
        <source>Use my own key…</source>
        <translation>使用我自己的密钥…</translation>
    </message>
    <message>
        <source>Use my own key</source>
        <translation>使用我自己的密钥</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>command: show a page of the window</extracomment>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在此页面搜索</translation>
    </message>
    <message>
        <source>Show or hide the list of chats</source>
        <translation>显示或隐藏对话列表</translation>
    </message>
    <message>
        <source>Show or hide the pane on the right</source>
        <translation>显示或隐藏右侧面板</translation>
    </message>
    <message>
        <source>Use an OpenRouter key…</source>
        <translation>使用 OpenRouter 密钥…</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>%1 – Switchyard</source>
        <comment>window title: the page</comment>
        <translation>%1 – Switchyard</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>导出账目</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation>此对话的分支</translation>
    </message>
    <message>
        <source>Search all chats</source>
        <translation>搜索所有对话</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>switchyard::MarkEditor</name>
    <message>
        <source>Your own tags of this model</source>
        <translation>您给此模型的标签</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Your own note on this model</source>
        <translation>您对此模型的备注</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Your notes</source>
        <extracomment>heading: tags and a note the user wrote on a model</extracomment>
        <translation>您的备注</translation>
    </message>
</context>
<context>
    <name>switchyard::MeterButton</name>
    <message>
        <source>%1 of %2</source>
        <comment>tokens used of the context</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>Context: %1, too long</source>
        <translation>上下文：%1，太长</translation>
    </message>
    <message>
        <source>Context: %1</source>
        <translation>上下文：%1</translation>
    </message>
    <message>
        <source>Shows what is sent and lets you leave messages out</source>
        <translation>显示将发送的内容，并可省略消息</translation>
    </message>
    <message>
        <source>Tokens that will be sent, of what the model can take</source>
        <translation>将发送的 token，占模型容量的多少</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelDetails</name>
    <message>
        <source>Details of the model</source>
        <translation>模型详情</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>button: begin a conversation with this model</extracomment>
        <translation>对话</translation>
    </message>
    <message>
        <source>Chat with this model</source>
        <translation>与此模型对话</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>button: put this model beside others</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare this model</source>
        <translation>比较此模型</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>This is the default model</source>
        <translation>这是默认模型</translation>
    </message>
    <message>
        <source>Make this the default model</source>
        <translation>设为默认模型</translation>
    </message>
    <message>
        <source>Not listed by this server</source>
        <translation>此服务器未列出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Take this model out of the favourites</source>
        <translation>取消收藏此模型</translation>
    </message>
    <message>
        <source>Make this model a favourite</source>
        <translation>收藏此模型</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelHeader</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <extracomment>menu: %1 is the heading of a column</extracomment>
        <translation>按“%1”排序</translation>
    </message>
    <message>
        <source>Then by %1</source>
        <translation>然后按 %1</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelLinks</name>
    <message>
        <source>See also</source>
        <extracomment>heading: other variants of a model, and pages about it</extracomment>
        <translation>另见</translation>
    </message>
    <message>
        <source>standard</source>
        <extracomment>link to a model itself, from one of its variants</extracomment>
        <translation>标准</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelPicker</name>
    <message>
        <source>No model matches these words.</source>
        <translation>没有模型符合这些词。</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Prices: US dollars per million tokens, in / out</source>
        <translation>价格：每百万 token 的美元数，输入 / 输出</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>全部模型</translation>
    </message>
    <message numerus="yes">
        <source>Ask %n model(s)</source>
        <translation>
            <numerusform>询问 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Space chooses, Enter asks</source>
        <translation>Ctrl+空格选择，Enter 询问</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n</source>
        <translation>
            <numerusform>最多 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ModelPickerListModel</name>
    <message>
        <source>Favourite: %1</source>
        <translation>收藏：%1</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelSearchBar</name>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Search models: words, price&lt;1, ctx&gt;=200k, in:image, cap:tools</source>
        <extracomment>do not translate what stands after the colon, these are words of the search</extracomment>
        <translation>搜索模型：词语、price&lt;1、ctx&gt;=200k、in:image、cap:tools</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Ask the server for its models</source>
        <translation>向服务器查询模型</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>filter: models that cost nothing</extracomment>
        <translation>免费</translation>
    </message>
    <message>
        <source>Reads images</source>
        <translation>可读图片</translation>
    </message>
    <message>
        <source>Reads files</source>
        <translation>可读文件</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Structured output</source>
        <translation>结构化输出</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>Prompt cache</source>
        <translation>提示缓存</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>刷新中…</translation>
    </message>
    <message>
        <source>Filters</source>
        <extracomment>button: the panel on the left that narrows the list down</extracomment>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show the filters beside the list</source>
        <translation>在列表旁显示筛选</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <comment>button: shows the models that are hidden</comment>
        <translation>
            <numerusform>%n 个已隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the models that are not hidden</source>
        <translation>回到未隐藏的模型</translation>
    </message>
    <message numerus="yes">
        <source>Show %n hidden model(s)</source>
        <translation>
            <numerusform>显示 %n 个隐藏的模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ModelTableActions</name>
    <message numerus="yes">
        <source>%n model(s) hidden</source>
        <translation>
            <numerusform>已隐藏 %n 个模型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) shown again</source>
        <translation>
            <numerusform>已重新显示 %n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy id</source>
        <extracomment>menu: the name under which programs ask for the model</extracomment>
        <translation>复制标识</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>重新显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>switchyard::ModelsPage</name>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>a section of the page; %1: how many models were chosen for it</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Sections of the models</source>
        <translation>模型页的各部分</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>计算器</translation>
    </message>
    <message>
        <source>Rankings</source>
        <translation>排行</translation>
    </message>
</context>
<context>
    <name>switchyard::NavigationRail</name>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <extracomment>tool tip of a page in the rail: its name and its keys</extracomment>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>can spend</source>
        <extracomment>under an amount of money in the rail, two short lines: &quot;$18.42 / can spend&quot;</extracomment>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1 can still be spent</source>
        <translation>还可花费 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::OutlineListModel</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>version %1 of %2</source>
        <translation>版本 %1/%2</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>当前显示</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(无文本)</translation>
    </message>
</context>
<context>
    <name>switchyard::OutlinePopup</name>
    <message>
        <source>No message begins with these words.</source>
        <translation>没有以这些词开头的消息。</translation>
    </message>
    <message>
        <source>Branches of this chat</source>
        <translation>此对话的分支</translation>
    </message>
    <message>
        <source>Go to a message</source>
        <translation>转到消息</translation>
    </message>
</context>
<context>
    <name>switchyard::OwnUseCard</name>
    <message>
        <source>would have cost</source>
        <translation>本应花费</translation>
    </message>
    <message>
        <source>you paid</source>
        <translation>您的支出</translation>
    </message>
    <message>
        <source>You have not used any model in that time.</source>
        <translation>在此期间您没有使用任何模型。</translation>
    </message>
    <message>
        <source>%1, tokenizers differ</source>
        <extracomment>%1 is a range like &quot;± 15 %&quot;</extracomment>
        <translation>%1，分词器不同</translation>
    </message>
    <message>
        <source>Your last 30 days at these prices</source>
        <translation>您最近 30 天按此价格</translation>
    </message>
</context>
<context>
    <name>switchyard::OwnUseForm</name>
    <message numerus="yes">
        <source>%n answer(s) without reported tokens are left out.</source>
        <translation>
            <numerusform>%n 个没有报告 token 的回答未计入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n answer(s) it is not known what they cost.</source>
        <translation>
            <numerusform>%n 个回答的费用未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each answer is priced with the tokens that were reported, and with the prices that hold for its size and its time of day.</source>
        <translation>每个回答按报告的 token 数，以及适用于其大小和时间的价格计算。</translation>
    </message>
    <message numerus="yes">
        <source>Tokenizers differ: the ranges come from %n of your answers, where both tokenizers have been used, else ± 15 %.</source>
        <translation>
            <numerusform>分词器不同：范围来自您的 %n 个用过两种分词器的回答，否则为 ± 15 %。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokenizers differ: up to ± 15 % until there are answers to compare.</source>
        <translation>分词器不同：在有可比较的回答之前，最多 ± 15 %。</translation>
    </message>
    <message>
        <source>Answers that do not fit into a model&apos;s context are in its price all the same.</source>
        <translation>超出模型上下文的回答仍计入其价格。</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时间段：%1</translation>
    </message>
    <message>
        <source>Pricing your use</source>
        <translation>计算您的用量</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop pricing your use</source>
        <translation>停止计算您的用量</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s): %1 tokens in, %2 out. You paid %3.</source>
        <extracomment>%1 and %2 are numbers of tokens, %3 an amount</extracomment>
        <translation>
            <numerusform>%n 个回答：输入 %1、输出 %2 token。您支付了 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>switchyard::ParallelView</name>
    <message>
        <source>Answers side by side</source>
        <translation>并排的回答</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>They are equal</source>
        <translation>不分高下</translation>
    </message>
    <message>
        <source>The answers are equal</source>
        <translation>这些回答不分高下</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
    <message>
        <source>Names appear with your vote, once all have answered.</source>
        <translation>全部回答完毕并投票后才显示名称。</translation>
    </message>
    <message>
        <source>Which answer is best? Names appear with your vote.</source>
        <translation>哪个回答最好？投票后显示名称。</translation>
    </message>
    <message>
        <source>Your next message goes to</source>
        <translation>下一条消息发给</translation>
    </message>
    <message numerus="yes">
        <source>all %n answer(s)</source>
        <translation>
            <numerusform>全部 %n 个回答</numerusform>
        </translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>A tie</source>
        <translation>平局</translation>
    </message>
    <message>
        <source>%1 was %2</source>
        <translation>%1 是 %2</translation>
    </message>
    <message>
        <source>The next message goes to all answers</source>
        <translation>下一条消息发给所有回答</translation>
    </message>
    <message>
        <source>The next message goes to the chosen answer only</source>
        <translation>下一条消息只发给选中的回答</translation>
    </message>
</context>
<context>
    <name>switchyard::ParameterEditor</name>
    <message>
        <source>Default: %1</source>
        <translation>默认:%1</translation>
    </message>
    <message>
        <source>%1. Default: %2</source>
        <translation>%1。默认:%2</translation>
    </message>
    <message>
        <source>%1: back to the default</source>
        <translation>%1:恢复默认</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Not a value for this: %1</source>
        <translation>不是有效值:%1</translation>
    </message>
</context>
<context>
    <name>switchyard::PictureSheet</name>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The picture is broken</source>
        <translation>图片已损坏</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the pictures of a message</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>width and height in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>正在读取图片…</translation>
    </message>
</context>
<context>
    <name>switchyard::Placeholder</name>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
</context>
<context>
    <name>switchyard::PlotPicture</name>
    <message>
        <source>between</source>
        <extracomment>the range in which a value lies</extracomment>
        <translation>之间</translation>
    </message>
</context>
<context>
    <name>switchyard::PlotTableModel</name>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最大值</translation>
    </message>
</context>
<context>
    <name>switchyard::PlotView</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show the chart as a table</source>
        <translation>以表格显示图表</translation>
    </message>
    <message>
        <source>Key: T</source>
        <translation>按键：T</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>保存为图片 (PNG)…</translation>
    </message>
    <message>
        <source>Save as drawing (SVG)…</source>
        <translation>保存为矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>Save as table (CSV)…</source>
        <translation>保存为表格 (CSV)…</translation>
    </message>
    <message>
        <source>Save as table (Markdown)…</source>
        <translation>保存为表格 (Markdown)…</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Nothing to draw yet.</source>
        <translation>还没有可绘制的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the table: not all of their values are known.</source>
        <translation>
            <numerusform>表格中另有 %n 项：它们的值不全。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Values of the chart</source>
        <translation>图表的值</translation>
    </message>
</context>
<context>
    <name>switchyard::PriceScale</name>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>Lowest price of output</source>
        <translation>输出的最低价格</translation>
    </message>
    <message>
        <source>Highest price of output</source>
        <translation>输出的最高价格</translation>
    </message>
    <message>
        <source>Price per M output</source>
        <extracomment>heading: price of a million tokens of output</extracomment>
        <translation>每百万输出词元价格</translation>
    </message>
    <message>
        <source>all prices</source>
        <translation>所有价格</translation>
    </message>
    <message>
        <source>above %1, up to %2</source>
        <translation>高于 %1，至多 %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>至多 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::PriceStepsView</name>
    <message>
        <source>Price over time</source>
        <translation>价格走势</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>instead of a time: the end of a chart</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Which price</source>
        <translation>哪种价格</translation>
    </message>
    <message>
        <source>Whose price</source>
        <translation>谁的价格</translation>
    </message>
    <message>
        <source>No price is recorded yet. Each refresh of the list of models adds what has changed.</source>
        <translation>还没有记录价格。每次刷新模型列表都会添加变化。</translation>
    </message>
    <message>
        <source>Listed price</source>
        <extracomment>the price in the list of models, beside those of its endpoints</extracomment>
        <translation>标价</translation>
    </message>
    <message>
        <source>Unchanged since it was first seen, %1.</source>
        <translation>自首次看到（%1）以来未变。</translation>
    </message>
</context>
<context>
    <name>switchyard::PromptForm</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>采用这段文字</translation>
    </message>
</context>
<context>
    <name>switchyard::PromptListModel</name>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n 处待填</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::PromptStrip</name>
    <message>
        <source>Prompt: %1</source>
        <translation>提示：%1</translation>
    </message>
</context>
<context>
    <name>switchyard::QueryCompleter</name>
    <message>
        <source>%1: there is no such field</source>
        <extracomment>of the search line; %1 is a term like &quot;colour:red&quot;</extracomment>
        <translation>%1：没有这个字段</translation>
    </message>
    <message>
        <source>%1: not a value of this field</source>
        <translation>%1：不是此字段的值</translation>
    </message>
    <message>
        <source>%1: a value is missing</source>
        <translation>%1：缺少值</translation>
    </message>
    <message>
        <source>%1: the quotation mark is not closed</source>
        <translation>%1：引号没有闭合</translation>
    </message>
</context>
<context>
    <name>switchyard::QuerySuggestionModel</name>
    <message numerus="yes">
        <source>%1, %n model(s)</source>
        <translation>
            <numerusform>%1，%n 个模型</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::QuerySuggestions</name>
    <message>
        <source>What may be meant</source>
        <translation>可能的含义</translation>
    </message>
</context>
<context>
    <name>switchyard::QueueBar</name>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message numerus="yes">
        <source>%n queued; paused, because the answer before did not become complete</source>
        <translation>
            <numerusform>%n 条排队；已暂停，因为前一个回答没有完成</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queued; sent when the answer is complete</source>
        <translation>
            <numerusform>%n 条排队；回答完成后发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit the queued prompt %1</source>
        <translation>编辑排队的提问 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the queued prompt %1</source>
        <translation>移除排队的提问 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::RankTableModel</name>
    <message>
        <source>Paid</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>$ per million</source>
        <translation>$/百万</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>$ per million, mixed</source>
        <translation>$/百万，混合</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>The median of your own waits</source>
        <translation>您等待时间的中位数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What you paid</source>
        <translation>您的支出</translation>
    </message>
    <message>
        <source>$ in the period</source>
        <translation>该时段，$</translation>
    </message>
    <message>
        <source>The cheapest that cost something</source>
        <translation>最便宜的付费模型</translation>
    </message>
    <message>
        <source>Your waits for the first token</source>
        <translation>您等待首个 token 的时间</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>等待中位数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Each provider counts with its own tokenizer: totals compare roughly</source>
        <translation>各提供商使用自己的分词器计数：总数只能粗略比较</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>What all users spent</source>
        <translation>所有用户的用量</translation>
    </message>
</context>
<context>
    <name>switchyard::RankingsView</name>
    <message>
        <source>By your use</source>
        <translation>按您的用量</translation>
    </message>
    <message>
        <source>By price</source>
        <translation>按价格</translation>
    </message>
    <message>
        <source>By your waits</source>
        <translation>按您的等待</translation>
    </message>
    <message>
        <source>ranking</source>
        <extracomment>proposed as the name of a file</extracomment>
        <translation>排行</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时间段：%1</translation>
    </message>
    <message>
        <source>Output, %</source>
        <extracomment>part of a million tokens</extracomment>
        <translation>输出，%</translation>
    </message>
    <message>
        <source>Input from the cache, %</source>
        <translation>缓存输入，%</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排行</translation>
    </message>
    <message>
        <source>Ranking…</source>
        <translation>正在排行…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No prices yet</source>
        <translation>还没有价格</translation>
    </message>
    <message>
        <source>As soon as a catalogue has been fetched, its prices are ranked here.</source>
        <translation>获取目录后，这里会按价格排行。</translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation>该时段没有回答</translation>
    </message>
    <message>
        <source>The models you use are ranked here by what they cost and how long you waited.</source>
        <translation>您使用的模型会在这里按费用和等待时间排行。</translation>
    </message>
    <message>
        <source>Whose users</source>
        <translation>谁的用户</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>Ask the server for its ranking again</source>
        <translation>再次向服务器获取排行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a server and its address</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Source: %1, as of %2.</source>
        <extracomment>under a public ranking: %1 is a server, %2 the time when it made the ranking</extracomment>
        <translation>来源：%1，截至 %2。</translation>
    </message>
    <message>
        <source>Source: %1.</source>
        <translation>来源：%1。</translation>
    </message>
    <message>
        <source>Complete days from %1 to %2.</source>
        <translation>完整日期：%1 至 %2。</translation>
    </message>
    <message>
        <source>Each provider counts with its own tokenizer, so that totals compare only roughly.</source>
        <translation>各提供商使用自己的分词器计数，因此总数只能粗略比较。</translation>
    </message>
    <message>
        <source>Asking for the ranking…</source>
        <translation>正在获取排行…</translation>
    </message>
    <message>
        <source>No server publishes a ranking</source>
        <translation>没有服务器公布排行</translation>
    </message>
    <message>
        <source>OpenRouter tells what all of its users spend. Add it in the page of keys.</source>
        <translation>OpenRouter 会公布其所有用户的用量。请在密钥页添加它。</translation>
    </message>
    <message>
        <source>What others use</source>
        <translation>他人使用</translation>
    </message>
    <message>
        <source>%1 publishes on which models its users spend the most tokens. It is asked when you say so.</source>
        <translation>%1 会公布其用户在哪些模型上花费最多 token。只有您要求时才会询问。</translation>
    </message>
    <message>
        <source>Ask for the ranking</source>
        <translation>获取排行</translation>
    </message>
    <message>
        <source>By all users</source>
        <translation>按所有用户</translation>
    </message>
    <message>
        <source>The ranking is empty</source>
        <translation>排行为空</translation>
    </message>
    <message>
        <source>The server lists no model in these days.</source>
        <translation>服务器在这些天没有列出模型。</translation>
    </message>
</context>
<context>
    <name>switchyard::RecipientChips</name>
    <message>
        <source>+ model</source>
        <translation>+ 模型</translation>
    </message>
    <message>
        <source>Ask another model as well</source>
        <translation>再询问一个模型</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Do not ask %1</source>
        <translation>不询问 %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>switchyard::RefreshQuestion</name>
    <message>
        <source>Refresh the list of models by itself when the program starts?</source>
        <translation>程序启动时自动刷新模型列表吗？</translation>
    </message>
    <message>
        <source>Refresh the list of models at each start</source>
        <translation>每次启动时刷新模型列表</translation>
    </message>
    <message>
        <source>Refresh it only when I say so</source>
        <translation>仅在我要求时刷新</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>仅在我要求时</translation>
    </message>
    <message>
        <source>At each start</source>
        <translation>每次启动时</translation>
    </message>
    <message>
        <source>%1 would be asked for its list and nothing else, so that prices and changes are of today. The settings have the same switch.</source>
        <extracomment>%1: name of a server</extracomment>
        <translation>只会向 %1 获取列表，不做其他请求，这样价格与变化都是当天的。设置中有同样的开关。</translation>
    </message>
</context>
<context>
    <name>switchyard::RequestSheet</name>
    <message>
        <source>What will be sent</source>
        <translation>将发送的内容</translation>
    </message>
    <message>
        <source>The request for the text in the composer, without your key.</source>
        <translation>输入框中文本对应的请求,不含你的密钥。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>switchyard::ResponseFormatEditor</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Answer as</source>
        <translation>回答格式</translation>
    </message>
    <message>
        <source>Form of the answer</source>
        <translation>回答的格式</translation>
    </message>
    <message>
        <source>Edit the schema</source>
        <translation>编辑 schema</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>JSON object</source>
        <translation>JSON 对象</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON schema</translation>
    </message>
    <message>
        <source>%1 · strict</source>
        <translation>%1 · 严格</translation>
    </message>
</context>
<context>
    <name>switchyard::RoutingEditor</name>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Data collection</source>
        <translation>数据收集</translation>
    </message>
    <message>
        <source>No retention</source>
        <translation>不保留数据</translation>
    </message>
    <message>
        <source>Most for input</source>
        <translation>输入最高价</translation>
    </message>
    <message>
        <source>Most for output</source>
        <translation>输出最高价</translation>
    </message>
    <message>
        <source>Providers in the order to be asked, with commas between them</source>
        <translation>按请求顺序排列的提供商,用逗号分隔</translation>
    </message>
    <message>
        <source>Providers that are not asked, with commas between them</source>
        <translation>不请求的提供商,用逗号分隔</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>每百万 token 的美元价格</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>默认(%1)</translation>
    </message>
    <message>
        <source>This is not an amount</source>
        <translation>这不是金额</translation>
    </message>
</context>
<context>
    <name>switchyard::RoutingForm</name>
    <message>
        <source>Prefer</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>a balance, chosen by the server</source>
        <translation>均衡，由服务器选择</translation>
    </message>
    <message>
        <source>the lowest price</source>
        <translation>价格最低</translation>
    </message>
    <message>
        <source>the highest throughput</source>
        <translation>吞吐量最高</translation>
    </message>
    <message>
        <source>the lowest latency</source>
        <translation>延迟最低</translation>
    </message>
    <message>
        <source>Try first</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>providers in this order, for example deepinfra, novita</source>
        <translation>按此顺序的提供商，例如 deepinfra, novita</translation>
    </message>
    <message>
        <source>Use only</source>
        <translation>只用</translation>
    </message>
    <message>
        <source>no others than these providers</source>
        <translation>只用这些提供商</translation>
    </message>
    <message>
        <source>Never use</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>providers to leave out</source>
        <translation>要排除的提供商</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>models to fall back on, for example openai/gpt-4o-mini</source>
        <translation>备用模型，例如 openai/gpt-4o-mini</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation>按账户设置</translation>
    </message>
    <message>
        <source>providers may keep and train on it</source>
        <translation>提供商可保留并用于训练</translation>
    </message>
    <message>
        <source>only providers that do not keep it</source>
        <translation>只用不保留数据的提供商</translation>
    </message>
    <message>
        <source>Only endpoints with zero data retention</source>
        <translation>只用零数据保留的端点</translation>
    </message>
    <message>
        <source>Let other providers step in when one fails</source>
        <translation>一家提供商失败时允许其他提供商接替</translation>
    </message>
    <message>
        <source>Only providers that understand every parameter</source>
        <translation>只用支持全部参数的提供商</translation>
    </message>
    <message>
        <source>Input at most</source>
        <translation>输入最高</translation>
    </message>
    <message>
        <source>$ per million tokens, no bound when empty</source>
        <translation>$/百万 token，留空则不限</translation>
    </message>
    <message>
        <source>Output at most</source>
        <translation>输出最高</translation>
    </message>
    <message>
        <source>This is not a price. It is not used until it is one.</source>
        <translation>这不是价格。改成价格之前不会使用。</translation>
    </message>
</context>
<context>
    <name>switchyard::SchemaSheet</name>
    <message>
        <source>Schema of the answer</source>
        <translation>回答的 schema</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>JSON schema</translation>
    </message>
    <message>
        <source>The answer will be a JSON object that fits this schema. The order of its members is kept.</source>
        <translation>回答将是符合此 schema 的 JSON 对象。成员顺序会保留。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>schema 的名称</translation>
    </message>
    <message>
        <source>Letters A–Z, digits, _ and -</source>
        <translation>字母 A–Z、数字、_ 和 -</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>The answer has to fit exactly. Not every schema can be kept to strictly.</source>
        <translation>回答必须完全符合。并非所有 schema 都能严格遵守。</translation>
    </message>
    <message>
        <source>Go to this place</source>
        <translation>转到此处</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this schema</source>
        <translation>使用此 schema</translation>
    </message>
    <message>
        <source>The name takes letters A–Z, digits, _ and - only.</source>
        <translation>名称只能包含字母 A–Z、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>Strict: most providers ask for &quot;additionalProperties&quot;: false in every object.</source>
        <translation>严格模式：多数提供商要求每个对象都有 &quot;additionalProperties&quot;: false。</translation>
    </message>
</context>
<context>
    <name>switchyard::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The settings file could not be read</source>
        <translation>无法读取设置文件</translation>
    </message>
    <message>
        <source>It was kept aside and the defaults are used. %1</source>
        <translation>文件已另存，现使用默认设置。%1</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>size of the text in percent</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Use the platform&apos;s own style and colours</source>
        <translation>使用平台自己的样式和颜色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口的语言</translation>
    </message>
    <message>
        <source>The new language appears at the next start.</source>
        <translation>新语言在下次启动时生效。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the default model in the list of models</source>
        <translation>在模型列表中选择默认模型</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>button: let the program choose the model</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>No fixed model: begin with the first suitable one</source>
        <translation>不固定模型：从第一个合适的开始</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line</source>
        <translation>Enter 发送，Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter breaks the line</source>
        <translation>Ctrl+Enter 发送，Enter 换行</translation>
    </message>
    <message>
        <source>Ask for the list of models at each start</source>
        <translation>每次启动时查询模型列表</translation>
    </message>
    <message>
        <source>Routing defaults</source>
        <translation>路由默认设置</translation>
    </message>
    <message>
        <source>Who may answer, and in which order. Sent with every question unless a chat says otherwise; servers other than OpenRouter get only what they understand.</source>
        <translation>谁可以作答，按什么顺序。除非对话另有设置，否则随每个问题发送；OpenRouter 以外的服务器只会收到它们能理解的部分。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Conversations are on your own disk, in one folder. A checked copy is made once a day and before every change of format; seven are kept.</source>
        <translation>对话在您自己的磁盘上，放在一个文件夹里。每天一次、以及每次格式变更之前都会做一份经过校验的副本，保留七份。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt %1.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。使用 Qt %1 制作。</translation>
    </message>
    <message>
        <source>New chats begin with the first suitable model of %1.</source>
        <translation>新对话使用 %1 的第一个合适的模型。</translation>
    </message>
    <message>
        <source>New chats begin with %1 of %2.</source>
        <translation>新对话使用 %2 的 %1。</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>数据库：%1</translation>
    </message>
    <message>
        <source>No database yet.</source>
        <translation>还没有数据库。</translation>
    </message>
    <message>
        <source>Copy of %1, %2</source>
        <translation>%1 的副本，%2</translation>
    </message>
</context>
<context>
    <name>switchyard::TableMenuButton</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy or save the table</source>
        <translation>复制或保存表格</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>保存为 Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>switchyard::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>switchyard::TranscriptView</name>
    <message>
        <source>Open link…</source>
        <translation>打开链接…</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>跳到最新</translation>
    </message>
    <message numerus="yes">
        <source>↓ %n new</source>
        <comment>messages below</comment>
        <translation>
            <numerusform>↓ %n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>↓ Jump to newest</source>
        <translation>↓ 跳到最新</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>带格式复制</translation>
    </message>
</context>
<context>
    <name>switchyard::UptimeBars</name>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Uptime: %1</source>
        <translation>可用率：%1</translation>
    </message>
</context>
<context>
    <name>switchyard::UsagePage</name>
    <message>
        <source>Adding up…</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时间段：%1</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Write the ledger of this period to a file</source>
        <translation>将此时间段的账目写入文件</translation>
    </message>
    <message>
        <source>Can still spend</source>
        <translation>还可花费</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>立即查询</translation>
    </message>
    <message>
        <source>Ask the server what can still be spent</source>
        <translation>向服务器查询还可花费多少</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已花费</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>Spent by day</source>
        <translation>每日花费</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation>以表格显示各日</translation>
    </message>
    <message>
        <source>Key: T</source>
        <translation>按键：T</translation>
    </message>
    <message>
        <source>Spent by model</source>
        <translation>各模型花费</translation>
    </message>
    <message>
        <source>Ledger: one row per answer</source>
        <translation>账目：每个回答一行</translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation>此时间段没有内容</translation>
    </message>
    <message>
        <source>Each answer leaves a row here: its tokens, its cost and how long it took.</source>
        <translation>每个回答在此留下一行：token 数、费用和用时。</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown cost not included</source>
        <translation>
            <numerusform>不含 %n 个费用未知的回答</numerusform>
        </translation>
    </message>
    <message>
        <source>as reported, else computed from the frozen prices</source>
        <translation>按报告值，否则按冻结的价格计算</translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation>
            <numerusform>共 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>tokens sent and received</extracomment>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Can still spend (pretend money)</source>
        <translation>还可花费（虚拟货币）</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>查询中…</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次查询</translation>
    </message>
    <message>
        <source>left of the key&apos;s limit at %1</source>
        <translation>%1 密钥限额的剩余</translation>
    </message>
    <message>
        <source>left on the account at %1</source>
        <translation>%1 账户的余额</translation>
    </message>
    <message>
        <source>left of the key&apos;s limit; the balance of the account needs a management key</source>
        <translation>密钥限额的剩余；查询账户余额需要管理密钥</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限额</translation>
    </message>
    <message>
        <source>The key has no limit of its own; the balance of the account needs a management key.</source>
        <translation>此密钥没有自己的限额；查询账户余额需要管理密钥。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在查询 %1…</translation>
    </message>
    <message>
        <source>Not asked yet. It is asked for when you say so.</source>
        <translation>尚未查询。只有您要求时才会查询。</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>switchyard::WorkloadForm</name>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Answers from documents (RAG)</source>
        <translation>基于文档回答 (RAG)</translation>
    </message>
    <message>
        <source>Agent with tools</source>
        <translation>使用工具的代理</translation>
    </message>
    <message>
        <source>Summarise 1,000 PDFs</source>
        <translation>总结 1,000 份 PDF</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>编写代码</translation>
    </message>
    <message>
        <source>Describe pictures</source>
        <translation>描述图片</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>工作类型</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>按输入</translation>
    </message>
    <message>
        <source>Requests a month</source>
        <translation>每月请求数</translation>
    </message>
    <message>
        <source>Input, tokens</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Output, tokens</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>of it reasoning</source>
        <translation>其中推理</translation>
    </message>
    <message>
        <source>Images put in</source>
        <translation>输入图片</translation>
    </message>
    <message>
        <source>Web searches</source>
        <translation>网络搜索</translation>
    </message>
    <message>
        <source>of it cached, %</source>
        <extracomment>a part of the input, in percent</extracomment>
        <translation>其中缓存，%</translation>
    </message>
    <message>
        <source>Only in some hours of the day</source>
        <translation>仅在一天中的某些时段</translation>
    </message>
    <message>
        <source>From, local time</source>
        <translation>从（本地时间）</translation>
    </message>
    <message>
        <source>Until, local time</source>
        <translation>到（本地时间）</translation>
    </message>
    <message>
        <source>There is more reasoning than output; it counts as all of the output.</source>
        <translation>推理多于输出；按全部输出计。</translation>
    </message>
    <message>
        <source>Where a list has no price of images, each counts as %1 tokens.</source>
        <translation>列表没有图片价格时，每张按 %1 个 token 计。</translation>
    </message>
</context>
</TS>
