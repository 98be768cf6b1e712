<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnimationDialog</name>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakpointChips</name>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>%n more …</numerusform>
            <numerusform>%n more …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BugMark</name>
    <message numerus="yes">
        <source>%n bugs on</source>
        <translation>
            <numerusform>%n bug on</numerusform>
            <numerusform>%n bugs on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message numerus="yes">
        <source>%n lines, runs by itself</source>
        <translation>
            <numerusform>%n line, runs by itself</numerusform>
            <numerusform>%n lines, runs by itself</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>Paste %n neurons</source>
        <translation>
            <numerusform>Paste %n neuron</numerusform>
            <numerusform>Paste %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n neurons</source>
        <translation>
            <numerusform>Duplicate %n neuron</numerusform>
            <numerusform>Duplicate %n neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n nodes</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inputs</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parameters</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hours</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} must have at most %n characters.
Shorten it.</source>
        <translation>
            <numerusform>{field} must have at most %n character.
Shorten it.</numerusform>
            <numerusform>{field} must have at most %n characters.
Shorten it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells, but the first row has {width}.
Give this row as many, or choose another separator.</source>
        <translation>
            <numerusform>%n cell, but the first row has {width}.
Give this row as many, or choose another separator.</numerusform>
            <numerusform>%n cells, but the first row has {width}.
Give this row as many, or choose another separator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable rows are left.
Fill gaps, or leave columns out: at least {least} are needed.</source>
        <translation>
            <numerusform>%n usable row is left.
Fill gaps, or leave columns out: at least {least} are needed.</numerusform>
            <numerusform>%n usable rows are left.
Fill gaps, or leave columns out: at least {least} are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes are too many; {most} are the most.
Choose another target.</source>
        <translation>
            <numerusform>%n class is too many; {most} are the most.
Choose another target.</numerusform>
            <numerusform>%n classes are too many; {most} are the most.
Choose another target.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrawingLayer</name>
    <message numerus="yes">
        <source>%n points drawn</source>
        <translation>
            <numerusform>%n point drawn</numerusform>
            <numerusform>%n points drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportActions</name>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n samples</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message numerus="yes">
        <source>%n are left out</source>
        <translation>
            <numerusform>1 is left out</numerusform>
            <numerusform>%n are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there without their weights</source>
        <translation>
            <numerusform>1 is there without its weights</numerusform>
            <numerusform>%n are there without their weights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have fewer points in their curves</source>
        <translation>
            <numerusform>1 has fewer points in its curves</numerusform>
            <numerusform>%n have fewer points in their curves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FillInTab</name>
    <message numerus="yes">
        <source>This graph has %n gradients: too many for an exercise.</source>
        <translation>
            <numerusform>This graph has %n gradient: too many for an exercise.</numerusform>
            <numerusform>This graph has %n gradients: too many for an exercise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hands</name>
    <message numerus="yes">
        <source>%n neurons, a layer of their own</source>
        <translation>
            <numerusform>%n neuron, a layer of its own</numerusform>
            <numerusform>%n neurons, a layer of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neurons</source>
        <translation>
            <numerusform>%n neuron</numerusform>
            <numerusform>%n neurons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message numerus="yes">
        <source>mean of %n trainings</source>
        <translation>
            <numerusform>mean of %n training</numerusform>
            <numerusform>mean of %n trainings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diverged</source>
        <translation>
            <numerusform>%n diverged</numerusform>
            <numerusform>%n diverged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavesTab</name>
    <message numerus="yes">
        <source>The first %n have a row here.</source>
        <translation>
            <numerusform>Only the first has a row here.</numerusform>
            <numerusform>The first %n have a row here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message numerus="yes">
        <source>The learner begins with this project, trained for %n epochs.</source>
        <translation>
            <numerusform>The learner begins with this project, trained for %n epoch.</numerusform>
            <numerusform>The learner begins with this project, trained for %n epochs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MishapNotice</name>
    <message numerus="yes">
        <source>%n more mistakes followed; the log has them.</source>
        <translation>
            <numerusform>%n more mistake followed; the log has it.</numerusform>
            <numerusform>%n more mistakes followed; the log has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkEdits</name>
    <message numerus="yes">
        <source>Move %n neurons</source>
        <translation>
            <numerusform>Move %n neuron</numerusform>
            <numerusform>Move %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n neurons a layer of their own</source>
        <translation>
            <numerusform>Give %n neuron a layer of its own</numerusform>
            <numerusform>Give %n neurons a layer of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use {activation} in %n neurons</source>
        <translation>
            <numerusform>Use {activation} in %n neuron</numerusform>
            <numerusform>Use {activation} in %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n neurons</source>
        <translation>
            <numerusform>Freeze %n neuron</numerusform>
            <numerusform>Freeze %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n neurons</source>
        <translation>
            <numerusform>Unfreeze %n neuron</numerusform>
            <numerusform>Unfreeze %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n neurons</source>
        <translation>
            <numerusform>Disable %n neuron</numerusform>
            <numerusform>Disable %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n neurons</source>
        <translation>
            <numerusform>Enable %n neuron</numerusform>
            <numerusform>Enable %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n links</source>
        <translation>
            <numerusform>Cut %n link</numerusform>
            <numerusform>Cut %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n links</source>
        <translation>
            <numerusform>Freeze %n link</numerusform>
            <numerusform>Freeze %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unfreeze %n links</source>
        <translation>
            <numerusform>Unfreeze %n link</numerusform>
            <numerusform>Unfreeze %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n neurons</source>
        <translation>
            <numerusform>Delete %n neuron</numerusform>
            <numerusform>Delete %n neurons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layers are the most that fit here. Make one wider.</source>
        <translation>
            <numerusform>%n layer is the most that fits here. Make one wider.</numerusform>
            <numerusform>%n layers are the most that fit here. Make one wider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n neurons are the most that fit into a layer here. Add a layer.</source>
        <translation>
            <numerusform>%n neuron is the most that fits into a layer here. Add a layer.</numerusform>
            <numerusform>%n neurons are the most that fit into a layer here. Add a layer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkMenus</name>
    <message numerus="yes">
        <source>C&amp;ut %n links</source>
        <translation>
            <numerusform>C&amp;ut %n link</numerusform>
            <numerusform>C&amp;ut %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message numerus="yes">
        <source>%n parameters</source>
        <translation>
            <numerusform>%n parameter</numerusform>
            <numerusform>%n parameters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovering</name>
    <message numerus="yes">
        <source>%n more projects were left unsaved: start the program once more for each.</source>
        <translation>
            <numerusform>%n more project was left unsaved: start the program once more for it.</numerusform>
            <numerusform>%n more projects were left unsaved: start the program once more for each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SamplesPanel</name>
    <message numerus="yes">
        <source>%n samples, each with its pull at the weights</source>
        <translation>
            <numerusform>%n sample with its pull at the weights</numerusform>
            <numerusform>%n samples, each with its pull at the weights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n samples</source>
        <translation>
            <numerusform>{shown} of %n sample</numerusform>
            <numerusform>{shown} of %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpaceCanvas</name>
    <message numerus="yes">
        <source>Drawn and counted are {count} of %n samples.</source>
        <translation>
            <numerusform>Drawn and counted are {count} of %n sample.</numerusform>
            <numerusform>Drawn and counted are {count} of %n samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message numerus="yes">
        <source>The training starts over. Undo brings the %n epochs back.</source>
        <translation>
            <numerusform>The training starts over. Undo brings the %n epoch back.</numerusform>
            <numerusform>The training starts over. Undo brings the %n epochs back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepDialog</name>
    <message numerus="yes">
        <source>Saved %n trainings in {name}.</source>
        <translation>
            <numerusform>Saved %n training in {name}.</numerusform>
            <numerusform>Saved %n trainings in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings of {epochs}: {duration}, roughly.</source>
        <translation>
            <numerusform>%n training of {epochs}: {duration}, roughly.</numerusform>
            <numerusform>%n trainings of {epochs}: {duration}, roughly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n trainings.</source>
        <translation>
            <numerusform>Done: %n training.</numerusform>
            <numerusform>Done: %n trainings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeCard</name>
    <message numerus="yes">
        <source>A network that has learned for %n epochs</source>
        <translation>
            <numerusform>A network that has learned for %n epoch</numerusform>
            <numerusform>A network that has learned for %n epochs</numerusform>
        </translation>
    </message>
</context>
</TS>
