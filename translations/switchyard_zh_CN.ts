<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>switchyard::Placeholder</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
