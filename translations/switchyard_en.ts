<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
    <context>
        <name>Transcript</name>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n token</numerusform>
                <numerusform>%n tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n event(s) unreadable</source>
            <translation>
                <numerusform>%n event unreadable</numerusform>
                <numerusform>%n events unreadable</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::BarChart</name>
        <message numerus="yes">
            <source>%n day(s), at most %1 a day</source>
            <translation>
                <numerusform>%n day, at most %1 a day</numerusform>
                <numerusform>%n days, at most %1 a day</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ChatPage</name>
        <message numerus="yes">
            <source>%n chat(s) imported</source>
            <translation>
                <numerusform>%n chat imported</numerusform>
                <numerusform>%n chats imported</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::CompareTray</name>
        <message numerus="yes">
            <source>Compare %n</source>
            <comment>button: the number of models</comment>
            <translation>
                <numerusform>Compare %n</numerusform>
                <numerusform>Compare %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Compare %n model(s) side by side</source>
            <translation>
                <numerusform>Compare %n model side by side</numerusform>
                <numerusform>Compare %n models side by side</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::Composer</name>
        <message numerus="yes">
            <source>%n pasted text(s) too large for this field, %1, will be sent along</source>
            <translation>
                <numerusform>%n pasted text too large for this field, %1, will be sent along</numerusform>
                <numerusform>%n pasted texts too large for this field, %1, will be sent along</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConnectionCard</name>
        <message numerus="yes">
            <source>It lists %n model(s).</source>
            <translation>
                <numerusform>It lists %n model.</numerusform>
                <numerusform>It lists %n models.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ConversationListModel</name>
        <message numerus="yes">
            <source>%n models</source>
            <translation>
                <numerusform>%n models</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::ModelsPage</name>
        <message numerus="yes">
            <source>%n model(s)</source>
            <extracomment>%1 models pass the search, out of %2</extracomment>
            <translation>
                <numerusform>%n model</numerusform>
                <numerusform>%n models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::TranscriptView</name>
        <message numerus="yes">
            <source>↓ %n new</source>
            <comment>messages below</comment>
            <translation>
                <numerusform>↓ %n new</numerusform>
                <numerusform>↓ %n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>switchyard::UsagePage</name>
        <message numerus="yes">
            <source>%n answer(s) of unknown cost not included</source>
            <translation>
                <numerusform>%n answer of unknown cost not included</numerusform>
                <numerusform>%n answers of unknown cost not included</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>on %n day(s)</source>
            <translation>
                <numerusform>on %n day</numerusform>
                <numerusform>on %n days</numerusform>
            </translation>
        </message>
    </context>
</TS>
