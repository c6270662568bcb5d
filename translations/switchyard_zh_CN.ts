<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BannerItem</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFacts</name>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 / M</source>
        <comment>price per million tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in · %2 out per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(chat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(global)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may be collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in / out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeItem</name>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not wrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Keep everything the program writes in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this OpenAI-compatible server, for this run. Its key comes from SWITCHYARD_API_KEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this text; - reads it from standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the answer to standard output as it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window when the answer is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after the answer: 0 answered, 1 failed, 2 wrong usage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s language for this run, for example zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only serve the built-in sandbox, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s port (any free one by default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s key (a random one by default).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox&apos;s pace: 1 as in life, 0 as fast as it can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with any language model in a native window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTexts</name>
    <message>
        <source>built in · pretend models, pretend money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the system keychain, not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the system keychain</source>
        <extracomment>%1 is the end of the key, like &quot;…7f3a&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 in the system keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key kept until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 kept until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key from the environment, not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1 from the environment, not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain cannot be read now; the key is still in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused the key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is far too long for a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has only letters, digits and signs: no blanks or line ends inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of the server, for example http://localhost:11434/v1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the name and password out of the address; the key goes into its own field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only addresses that begin with https:// or http:// work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndpointTableModel</name>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tok/s</source>
        <extracomment>column: tokens per second</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FooterItem</name>
    <message>
        <source>Previous version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>&lt; %1</source>
        <extracomment>an amount of money that is too small to show; %1 is the smallest amount shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>varies</source>
        <extracomment>price column: the price depends on something and is not a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>price column: costs nothing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>million</comment>
        <extracomment>thousands (k) and millions (M) of tokens, after the number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k</source>
        <comment>thousand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a duration in seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>a duration in minutes and seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>a duration in hours and minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <extracomment>tokens per second</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a percentage</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <extracomment>day of the month and short month, as in QLocale&apos;s date formats</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown time</source>
        <extracomment>instead of a time that is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <extracomment>how long ago</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <extracomment>month and year of an old conversation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <comment>date format</comment>
        <extracomment>date and time in tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server says it cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the prices at the moment of sending, compared with what was reported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerTableModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>column: input tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input tokens read from the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <extracomment>column: output tokens</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens, reasoning included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens spent on reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time until the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2 unknown</source>
        <extracomment>a sum of money that leaves out some rows; %1 the amount, %2 how many rows have no known cost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported where the server told it, else computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= same</source>
        <extracomment>the computed cost equals the reported one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageLayout</name>
    <message>
        <source>The model declined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelTableModel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>column: how many tokens fit into one request</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that fit into one request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In $/M</source>
        <extracomment>column: price of a million input tokens in dollars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million input tokens, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million output tokens, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached $/M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of a million input tokens read from the cache, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <extracomment>column: kinds of input a model understands</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <extracomment>column: kinds of output a model makes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <extracomment>column: abilities of a model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools, structured output, reasoning, prompt cache, web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>The server</source>
        <extracomment>subject of a sentence when the server&apos;s name is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>stands for the address of a server when it is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <extracomment>%1 is our sentence, %2 the server&apos;s message in its own language</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Is the network up, and does the server run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent, your key included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 ended before the answer did. What had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether this was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question left for %1, then the connection ended without an answer. It may have been charged; it was not sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server points elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to hand the request to another address. That was not followed, because your key belongs to this address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the key: it is missing, mistyped, disabled or has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account or the key has not enough credit left for this request. Add credits, ask for less, or use a free model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no more requests for now. It asks to wait %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no more requests for now. Wait a little, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody offers this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this model, or your routing rules leave no provider for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot work with this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot work with this request, because of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sent could not be understood. Is this the address of a model server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped this. What had arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your disk did not take it. Is there room left, and is the folder writable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written or read. Is there room left, and is the folder writable?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked, missing or refused. Keys can be used for this session only until it works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program, not of the server. Your conversations are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add credits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableItem</name>
    <message>
        <source>Show %1 more of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolCardItem</name>
    <message>
        <source>Wants to call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown part: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretend money</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The answer reached its length limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::BarChart</name>
    <message>
        <source>Cost per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), at most %1 a day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ChatInspector</name>
    <message>
        <source>About this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model should answer in this chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ChatPage</name>
    <message>
        <source>Copied as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will try again in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote in a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy generation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy error details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete, can be imported again (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, for reading (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported chats (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in sandbox answers on this computer, for pretend money. Add a connection with a key to talk to real models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 will answer. What you write is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::CommandListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>read by screen readers: the name of an entry and its kind (action, chat, model)</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::CommandPalette</name>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search actions, chats and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::CompareTableModel</name>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input, $ per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output, $ per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached input, $ per million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pasted text(s) too large for this field, %1, will be sent along</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing an earlier message: sending makes a new branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ConnectionCard</name>
    <message>
        <source>The server&apos;s answer, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <extracomment>button: ask the server whether it answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for new chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · used for new chats</source>
        <extracomment>after the kind of a server: this connection answers new chats</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers in %1</source>
        <extracomment>state of a connection; %1 is a duration like &quot;0.3 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It lists %n model(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::ConnectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only for servers with a certificate of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <extracomment>a file of trusted certificates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the key unencrypted all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions go to %1</source>
        <extracomment>%1 is an address; shown while it is typed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way can read the key and the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is bound to %1 and is removed when the address changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationList</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats yet. What you write is kept here, on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ErrorBanner</name>
    <message>
        <source>Details of the failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1</source>
        <extracomment>button that waits by itself; %1 is a duration like &quot;12 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::KeyDialog</name>
    <message>
        <source>Key for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is sent to %1 and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the system keychain, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain service on this system, so the key is kept in memory until the program ends and has to be pasted again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do I get one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page of the server where keys are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like a key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::KeysPage</name>
    <message>
        <source>Keys and connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an OpenRouter key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an OpenRouter key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the system&apos;s keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys are in the system keychain. Nothing of them is written to files, logs or exports. Each key is bound to its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no working keychain service here. Keys are kept in memory until the program ends, and have to be pasted again at the next start. Nothing of them is written to files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is in the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::LinkDialog</name>
    <message>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address carries a name before the host, a way to look like another site. The name is left out. It leads to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of this host has letters of other alphabets; it may look like another one. It leads to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link has hidden characters that change how it is read. It leads to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this link names another host than the one it leads to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link hands over a long text to its host. Look at it before you open it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::MainWindow</name>
    <message>
        <source>This is the built-in sandbox: pretend models, pretend money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <extracomment>command: show a page of the window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the pane on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an OpenRouter key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Switchyard</source>
        <comment>window title: the page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ModelDetails</name>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices, $ per million tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>button: begin a conversation with this model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>button: put this model beside others</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who serves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for the endpoints of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoints of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this the default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 each</source>
        <extracomment>price of one image, request or search</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listed by this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ModelPicker</name>
    <message>
        <source>No model matches these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices: US dollars per million tokens, in / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::ModelsPage</name>
    <message>
        <source>Search models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models: words, price&lt;1, ctx&gt;=200k, in:image, cap:tools</source>
        <extracomment>do not translate what stands after the colon, these are words of the search</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server for its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>filter: models that cost nothing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structured output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best value of a row is marked; what is the same is quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose no models to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a word or a bound out of the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models has not been fetched yet. It is asked for when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <extracomment>%1 models pass the search, out of %2</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated %1</source>
        <extracomment>when the list of models was fetched, like &quot;4 min ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Compare %n</source>
        <comment>button: the number of models</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n model(s) side by side</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>switchyard::NavigationRail</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <extracomment>tool tip of a page in the rail: its name and its keys</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can spend</source>
        <extracomment>under an amount of money in the rail, two short lines: &quot;$18.42 / can spend&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can still be spent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::Placeholder</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::RoutingForm</name>
    <message>
        <source>Prefer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a balance, chosen by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the highest throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>providers in this order, for example deepinfra, novita</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no others than these providers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>providers to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>models to fall back on, for example openai/gpt-4o-mini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the account says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>providers may keep and train on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only providers that do not keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only endpoints with zero data retention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let other providers step in when one fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only providers that understand every parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$ per million tokens, no bound when empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a price. It is not used until it is one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was kept aside and the defaults are used. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>size of the text in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the platform&apos;s own style and colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new language appears at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the default model in the list of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>button: let the program choose the model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fixed model: begin with the first suitable one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter sends, Enter breaks the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the list of models at each start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may answer, and in which order. Sent with every question unless a chat says otherwise; servers other than OpenRouter get only what they understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations are on your own disk, in one folder. A checked copy is made once a day and before every change of format; seven are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chats begin with the first suitable model of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chats begin with %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::TranscriptView</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>↓ %n new</source>
        <comment>messages below</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>↓ Jump to newest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>switchyard::UsagePage</name>
    <message>
        <source>Adding up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ledger of this period to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can still spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server what can still be spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key: T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent by model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger: one row per answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer leaves a row here: its tokens, its cost and how long it took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) of unknown cost not included</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as reported, else computed from the frozen prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>on %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <extracomment>tokens sent and received</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can still spend (pretend money)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left of the key&apos;s limit at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left on the account at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left of the key&apos;s limit; the balance of the account needs a management key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has no limit of its own; the balance of the account needs a management key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet. It is asked for when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
